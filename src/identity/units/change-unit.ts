import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

// What an administrator does to units. The name stands in the accounts as well, so both are changed at once; a head
// belongs to the unit.

export async function openUnit(tx: Transaction, name: string, now: Date): Promise<string> {
  const id = newId();
  await tx.insert('units', { id, name, opened_at: now.toISOString() });
  return id;
}

/** The unit of that name; it is opened where there is none, because seeds and programs know names only. */
export async function unitNamed(tx: Transaction, name: string, now: Date): Promise<string> {
  const [found] = await tx.query<{ id: string }>('SELECT id FROM units WHERE name = ?', [name]);
  return found?.id ?? openUnit(tx, name, now);
}

/** Throws a unique violation where another unit has the name. */
export async function changeUnit(
  tx: Transaction,
  unitId: string,
  { name, headId }: { name: string; headId: string | undefined },
): Promise<void> {
  const attempt = `change unit ${unitId}`;
  if (headId !== undefined) await refuseStranger(tx, unitId, headId, attempt);
  const changed = await tx.run('UPDATE units SET name = ?, head_id = ? WHERE id = ?', [
    name,
    headId ?? null,
    unitId,
  ]);
  if (changed !== 1) throw new Rejection('not-found', attempt, 'there is no such unit');
  await tx.run('UPDATE users SET unit = ? WHERE unit_id = ?', [name, unitId]);
}

/** Refused while somebody who may sign in belongs to it. */
export async function closeUnit(tx: Transaction, unitId: string, now: Date): Promise<void> {
  const attempt = `close unit ${unitId}`;
  const members = await tx.query('SELECT id FROM users WHERE unit_id = ? AND disabled_at IS NULL', [unitId]);
  if (members.length > 0) throw new Rejection('conflict', attempt, `${members.length} accounts belong to it`);
  const changed = await tx.run(
    'UPDATE units SET closed_at = ?, head_id = NULL WHERE id = ? AND closed_at IS NULL',
    [now.toISOString(), unitId],
  );
  if (changed !== 1) throw new Rejection('conflict', attempt, 'it is closed already');
}

export async function reopenUnit(tx: Transaction, unitId: string): Promise<void> {
  const changed = await tx.run('UPDATE units SET closed_at = NULL WHERE id = ? AND closed_at IS NOT NULL', [
    unitId,
  ]);
  if (changed !== 1) throw new Rejection('conflict', `reopen unit ${unitId}`, 'it is open already');
}

/** Somebody who moved on heads the unit no more. */
export async function leaveHeadship(tx: Transaction, userId: string, unitId: string | null): Promise<void> {
  await tx.run('UPDATE units SET head_id = NULL WHERE head_id = ? AND id <> ?', [userId, unitId ?? '']);
}

async function refuseStranger(
  tx: Transaction,
  unitId: string,
  userId: string,
  attempt: string,
): Promise<void> {
  const found = await tx.query('SELECT id FROM users WHERE id = ? AND unit_id = ? AND disabled_at IS NULL', [
    userId,
    unitId,
  ]);
  if (found.length === 0)
    throw new Rejection('invalid', attempt, 'its head does not belong to it', [
      { field: 'headId', message: 'choose one of its people' },
    ]);
}
