import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { walkSchema, type WalkPlan } from '../scenario/scenario.ts';

// What somebody is trying out: how it began and the steps since, never a state. One a person and process; whoever
// begins anew replaces it, and what nobody has touched for a month goes.

/** Of whom, and of what: "draft:…" or "version:…". */
export interface Whose {
  readonly userId: string;
  readonly subject: string;
}

const longestPlan = 200_000;
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Undefined where nothing was begun, or an older program has kept what this one does not read. */
export async function keptPlan(
  database: Database,
  { userId, subject }: Whose,
): Promise<WalkPlan | undefined> {
  const [row] = await read<{ plan: string }>(
    database,
    'SELECT plan FROM try_outs WHERE user_id = ? AND subject = ?',
    [userId, subject],
  );
  const parsed = row && walkSchema.safeParse(JSON.parse(row.plan));
  return parsed?.data;
}

/** Throws invalid where it has become too long to be kept. */
export async function keepPlan(tx: Transaction, whose: Whose, plan: WalkPlan, now: Date): Promise<void> {
  const text = JSON.stringify(plan);
  if (text.length > longestPlan)
    throw new Rejection('invalid', 'keep the try-out', `it is longer than ${longestPlan} characters`);
  await forgetPlan(tx, whose);
  await tx.run('DELETE FROM try_outs WHERE changed_at < ?', [new Date(now.getTime() - keptMs).toISOString()]);
  const { userId: user_id, subject } = whose;
  await tx.insert('try_outs', { user_id, subject, plan: text, changed_at: now.toISOString() });
}

export const forgetPlan = (tx: Transaction, { userId, subject }: Whose): Promise<number> =>
  tx.run('DELETE FROM try_outs WHERE user_id = ? AND subject = ?', [userId, subject]);
