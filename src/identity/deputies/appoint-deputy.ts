import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { checkedAppointment, refused, type Appointment } from './appointment.ts';
import { inForce } from './in-force.ts';
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
  if (!(await deskOf(tx, officialId))) throw refused([{ field: 'officialId', message: 'noDesk' }]);
  if (!(await deskOf(tx, deputyId))?.isEnabled)
    throw refused([{ field: 'deputyId', message: 'notOfTheOffice' }]);
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

/** Undefined for somebody without a desk of the office. */
async function deskOf(tx: Transaction, userId: string): Promise<{ isEnabled: boolean } | undefined> {
  const rows = await tx.query<{ role: string; disabled_at: string | null }>(
    'SELECT r.role, u.disabled_at FROM user_roles r JOIN users u ON u.id = r.user_id WHERE r.user_id = ?',
    [userId],
  );
  const desk = rows.find(({ role }) => isLendable(role));
  return desk && { isEnabled: desk.disabled_at === null };
}

async function hasDeputy(
  tx: Transaction,
  officialId: string,
  fromOn: string,
  untilOn: string,
): Promise<boolean> {
  const meanwhile = inForce(fromOn, untilOn);
  const rows = await tx.query(
    `SELECT d.id FROM deputies d WHERE d.official_id = ? AND ${meanwhile.sql} LIMIT 1`,
    [officialId, ...meanwhile.params],
  );
  return rows.length > 0;
}
