import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { holdInstance } from '../../instances/lock-instance.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';

// A case that a court, an auditor or an investigation needs is not destroyed, however old it is. Setting a hold takes the
// lock on the instance that destruction takes too: of the two, one is first, and the other sees it.

export interface LegalHold {
  readonly reason: string;
  readonly setAt: string;
  readonly setBy: string;
  readonly liftedAt: string | null;
  readonly liftedBy: string | null;
  readonly liftReason: string | null;
}

export interface HoldChange {
  readonly instanceId: string;
  readonly reason: string;
}

type Context = Pick<ServiceContext, 'database' | 'clock'>;

/** Refused as a conflict where there is one already, and where nothing is left to be kept. */
export const setLegalHold = (context: Context, actor: Actor, change: HoldChange): Promise<void> =>
  inTransaction(context.database, async (tx) => {
    const { instanceId, reason } = change;
    const at = context.clock.now();
    const refused = refusal('hold the case', actor, change);
    await holdInstance(tx, instanceId);
    const standing = await holdableCase(context.database, instanceId);
    if (!standing) throw new Rejection('not-found', 'hold the case', 'there is no such case');
    if (standing.destroyedAt !== null) throw refused('what it held is destroyed already');
    if (await isOnHold(context.database, instanceId)) throw refused('it is held already');
    const hold = { instance_id: instanceId, reason, set_at: at.toISOString(), set_by: actor.id };
    await tx.insert('legal_holds', { id: newId(), ...hold });
    await record(tx, { type: 'legal-hold.set', at, instanceId, actorId: actor.id, content: { why: reason } });
  });

/** Refused as a conflict where none is in force. */
export const liftLegalHold = (context: Context, actor: Actor, change: HoldChange): Promise<void> =>
  inTransaction(context.database, async (tx) => {
    const { instanceId, reason } = change;
    const at = context.clock.now();
    const refused = refusal('lift the hold', actor, change);
    await holdInstance(tx, instanceId);
    const lifted = await tx.run(
      `UPDATE legal_holds SET lifted_at = ?, lifted_by = ?, lift_reason = ?
       WHERE instance_id = ? AND lifted_at IS NULL`,
      [at.toISOString(), actor.id, reason, instanceId],
    );
    if (lifted === 0) throw refused('the case is not held');
    const content = { why: reason };
    await record(tx, { type: 'legal-hold.lifted', at, instanceId, actorId: actor.id, content });
  });

function refusal(attempt: string, actor: Actor, { reason }: HoldChange) {
  if (!actor.can('holds.manage')) throw new Rejection('forbidden', attempt, 'you may not');
  if (reason === '') throw new Rejection('invalid', attempt, 'no reason was given');
  return (obstacle: string) => new Rejection('conflict', attempt, obstacle);
}

/** What can be held: the case of an application, of a complaint or of a request about personal data. */
export async function holdableCase(
  database: Database,
  instanceId: string,
): Promise<{ destroyedAt: string | null } | undefined> {
  const [found] = await read<{ destroyedAt: string | null }>(
    database,
    `SELECT destroyed_at AS "destroyedAt" FROM applications WHERE instance_id = ?
     UNION ALL SELECT destroyed_at FROM complaints WHERE instance_id = ?
     UNION ALL SELECT destroyed_at FROM data_requests WHERE instance_id = ?`,
    [instanceId, instanceId, instanceId],
  );
  return found;
}

export async function isOnHold(database: Database, instanceId: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM legal_holds WHERE instance_id = ? AND lifted_at IS NULL LIMIT 1';
  return (await read(database, sql, [instanceId])).length > 0;
}

/** The latest first, with the names of those who set and lifted them. */
export const legalHoldsOf = (database: Database, instanceId: string): Promise<LegalHold[]> =>
  read<LegalHold>(
    database,
    `SELECT h.reason, h.set_at AS "setAt", s.name AS "setBy", h.lifted_at AS "liftedAt", l.name AS "liftedBy",
            h.lift_reason AS "liftReason"
     FROM legal_holds h JOIN users s ON s.id = h.set_by LEFT JOIN users l ON l.id = h.lifted_by
     WHERE h.instance_id = ? ORDER BY h.id DESC`,
    [instanceId],
  );
