import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { checkedAppointment, refused, type Appointment } from './appointment.ts';
import { isLendable } from './standing.ts';

interface Appointing {
  readonly by: string;
  readonly now: Date;
}

/**
 * Somebody stands in for an official from one local date to another, both included. Throws invalid with a problem for
 * each field: who stands in must be of the office, and an official has one deputy at a time.
 */
export async function appointDeputy(
  tx: Transaction,
  typed: unknown,
  { by, now }: Appointing,
): Promise<Appointment & { id: string }> {
  const appointment = checkedAppointment(typed);
  const { officialId, deputyId, fromOn, untilOn } = appointment;
  await lockOfficial(tx, officialId);
  if (!(await holdsDesk(tx, officialId))) throw refused([{ field: 'officialId', message: 'noDesk' }]);
  if (!(await isOfTheOffice(tx, deputyId))) throw refused([{ field: 'deputyId', message: 'notOfTheOffice' }]);
  if (await hasDeputy(tx, officialId, fromOn, untilOn))
    throw refused([{ field: 'fromOn', message: 'overlap' }]);
  const id = newId();
  await tx.insert('deputies', {
    id,
    official_id: officialId,
    deputy_id: deputyId,
    capacity: appointment.capacity,
    from_on: fromOn,
    until_on: untilOn,
    reason: appointment.reason,
    appointed_at: now.toISOString(),
    appointed_by: by,
  });
  return { ...appointment, id };
}

/** Two appointments of one official wait for each other, so that the second sees the first. */
async function lockOfficial(tx: Transaction, officialId: string): Promise<void> {
  await tx.query(`SELECT id FROM users WHERE id = ? ${tx.dialect.forUpdate}`, [officialId]);
}

async function holdsDesk(tx: Transaction, userId: string): Promise<boolean> {
  const rows = await tx.query<{ role: string }>('SELECT role FROM user_roles WHERE user_id = ?', [userId]);
  return rows.some(({ role }) => isLendable(role));
}

async function isOfTheOffice(tx: Transaction, userId: string): Promise<boolean> {
  const rows = await tx.query<{ role: string }>(
    `SELECT r.role FROM user_roles r JOIN users u ON u.id = r.user_id
     WHERE r.user_id = ? AND u.disabled_at IS NULL`,
    [userId],
  );
  return rows.some(({ role }) => isLendable(role));
}

async function hasDeputy(
  tx: Transaction,
  officialId: string,
  fromOn: string,
  untilOn: string,
): Promise<boolean> {
  const rows = await tx.query(
    'SELECT id FROM deputies WHERE official_id = ? AND ended_at IS NULL AND from_on <= ? AND until_on >= ? LIMIT 1',
    [officialId, untilOn, fromOn],
  );
  return rows.length > 0;
}
