import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import type { RefusalFacts } from '../../identity/sign-in-refusal.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';

// Who came in, who went, and who was kept out and why. A name that does not exist is not written down:
// people type their password into the wrong box.

export const recordSignIn = (database: Database, actor: Actor, at: Date): Promise<void> =>
  inTransaction(database, (tx) => record(tx, { type: 'user.signed-in', at, actorId: actor.id }));

export const recordSignOut = (database: Database, actor: Actor, at: Date): Promise<void> =>
  inTransaction(database, (tx) => record(tx, { type: 'user.signed-out', at, actorId: actor.id }));

export function recordRefusal(
  database: Database,
  { at, reason, userId, lockedUntil }: RefusalFacts,
): Promise<void> {
  const content = { reason, ...(lockedUntil ? { lockedUntil: lockedUntil.toISOString() } : {}) };
  const whose = userId === undefined ? {} : { actorId: userId };
  return inTransaction(database, (tx) => record(tx, { type: 'user.sign-in-refused', at, ...whose, content }));
}
