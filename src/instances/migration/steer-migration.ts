import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { InstanceContext } from '../context.ts';
import { migrateInstance } from './migrate-instance.ts';
import { migratedEvent } from './migrated-event.ts';
import { reversed } from './order.ts';
import { goOn } from './order-migration.ts';
import { migrationById } from './stored-migration.ts';

// What can be done with a migration after it was ordered: it stops between two instances and goes on, and an
// instance that it moved is led back.

export const pauseMigration = (context: InstanceContext, actor: Actor, migrationId: string): Promise<void> =>
  turn(context, actor, migrationId, { from: 'running', to: 'paused', type: 'migration.paused' });

export const resumeMigration = (context: InstanceContext, actor: Actor, migrationId: string): Promise<void> =>
  turn(context, actor, migrationId, { from: 'paused', to: 'running', type: 'migration.resumed' });

async function turn(
  context: InstanceContext,
  actor: Actor,
  migrationId: string,
  { from, to, type }: { from: 'running' | 'paused'; to: 'running' | 'paused'; type: string },
): Promise<void> {
  const now = context.clock.now();
  await migrationById(context.database, migrationId);
  await inTransaction(context.database, async (tx) => {
    const changed = await tx.run('UPDATE instance_migrations SET state = ? WHERE id = ? AND state = ?', [
      to,
      migrationId,
      from,
    ]);
    if (changed === 0) throw new Rejection('conflict', 'change the migration', `it is not ${from}`);
    await record(tx, { type, at: now, actorId: actor.id, content: { migrationId } });
    if (to === 'running') await goOn(context, tx, migrationId);
  });
}

/** Leads one instance back. Throws a conflict when it was not moved, or has gone on to where no way leads back. */
export async function undoMigration(
  context: InstanceContext,
  actor: Actor,
  migrationId: string,
  instanceId: string,
): Promise<void> {
  const migration = await migrationById(context.database, migrationId);
  const order = reversed(migration);
  const now = context.clock.now();
  await inTransaction(context.database, async (tx) => {
    const told = { instanceId, now, actorId: actor.id, why: migration.reason };
    const event = await migratedEvent(context.database, order, { type: 'instance.led-back', ...told });
    const result = await migrateInstance(context, tx, instanceId, order, { now, actorId: actor.id, event });
    if (result.how === 'over') throw refused('it has ended or goes by another version meanwhile');
    if (result.how === 'refused') throw refused(`it has gone on since: ${JSON.stringify(result.reasons)}`);
    const changed = await tx.run(
      "UPDATE migrated_instances SET how = 'undone', decided_at = ? WHERE migration_id = ? AND instance_id = ? AND how = 'moved'",
      [now.toISOString(), migrationId, instanceId],
    );
    if (changed === 0) throw refused('this migration did not move it');
  });
}

const refused = (obstacle: string) => new Rejection('conflict', 'lead the instance back', obstacle);
