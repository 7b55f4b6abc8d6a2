import { definitionById, type Definition } from '../../definitions/definition.ts';
import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { newId } from '../../kernel/ids.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { InstanceContext } from '../context.ts';
import type { Order } from './order.ts';

// All running instances of a version are to go on by another. A job moves them in small transactions, each
// instance on its own; it can be paused, goes on after a crash where it was, and moves nothing twice.

/** Returns the id of the migration. Refuses versions of different processes, and an empty reason. */
export async function orderMigration(
  context: InstanceContext,
  actor: Actor,
  order: Order,
  reason: string,
): Promise<string> {
  const { from, to } = await versionsOf(context.database, order);
  if (reason.trim() === '') throw refused('no reason was given');
  const now = context.clock.now();
  const id = newId();
  await inTransaction(context.database, async (tx) => {
    await tx.insert('instance_migrations', {
      id,
      process_id: from.processId,
      from_definition_id: from.id,
      to_definition_id: to.id,
      mapping: JSON.stringify([...order.mapping]),
      reason: reason.trim(),
      made_at: now.toISOString(),
      made_by: actor.id,
      state: 'running',
      looked_at: 0,
      moved: 0,
      refused: 0,
      last_instance_id: '',
    });
    const content = {
      migrationId: id,
      name: from.name,
      from: from.version,
      to: to.version,
      why: reason.trim(),
    };
    await record(tx, { type: 'migration.ordered', at: now, actorId: actor.id, content });
    await goOn(context, tx, id);
  });
  return id;
}

/** Both versions of an order. Throws not-found, and a conflict where they are not two of one process. */
export async function versionsOf(
  database: Database,
  { fromDefinitionId, toDefinitionId }: Pick<Order, 'fromDefinitionId' | 'toDefinitionId'>,
): Promise<{ from: Definition; to: Definition }> {
  const from = await definitionById(database, fromDefinitionId);
  const to = await definitionById(database, toDefinitionId);
  if (!from || !to) throw new Rejection('not-found', 'open the versions', 'one of them is not there');
  if (from.processId !== to.processId) throw refused('they are versions of two processes');
  if (from.id === to.id) throw refused('they are the same version');
  return { from, to };
}

/** The next few instances are looked at as soon as somebody has time. */
export async function goOn(
  { clock, wake }: InstanceContext,
  tx: Transaction,
  migrationId: string,
): Promise<void> {
  await enqueue(tx, {
    kind: 'instance-migration',
    key: `instance-migration:${migrationId}`,
    payload: { migrationId },
    dueAt: clock.now(),
  });
  tx.afterCommit(wake);
}

const refused = (obstacle: string) =>
  new Rejection('conflict', 'move instances to another version', obstacle);
