import { record } from '../../history/record.ts';
import type { InstanceMigrationRow } from '../../persistence/entities/instance-migrations.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause, InstanceContext } from '../context.ts';
import { migrateInstance } from './migrate-instance.ts';
import { migratedEvent } from './migrated-event.ts';
import { goOn } from './order-migration.ts';
import { orderFrom } from './stored-migration.ts';

const batchSize = 25;

/** The next instances of an order, together with the place to go on from; nothing while it is paused. */
export async function migrateBatch(
  context: InstanceContext,
  tx: Transaction,
  migrationId: string,
): Promise<void> {
  const [row] = await tx.query<InstanceMigrationRow>(
    `SELECT * FROM instance_migrations WHERE id = ? ${tx.dialect.forUpdate}`,
    [migrationId],
  );
  if (row?.state !== 'running') return;
  const instances = await tx.query<{ id: string }>(
    `SELECT id FROM instances WHERE definition_id = ? AND state = 'running' AND id > ? ORDER BY id LIMIT ${batchSize}`,
    [row.from_definition_id, row.last_instance_id],
  );
  const counts = { moved: 0, refused: 0 };
  for (const { id } of instances) {
    const how = await moveOne(context, tx, row, id);
    if (how !== 'over') counts[how] += 1;
  }
  const last = instances.at(-1)?.id;
  await tx.run(
    `UPDATE instance_migrations SET looked_at = looked_at + ?, moved = moved + ?, refused = refused + ?,
       last_instance_id = ? WHERE id = ?`,
    [instances.length, counts.moved, counts.refused, last ?? row.last_instance_id, migrationId],
  );
  await (last === undefined ? finish(context, tx, row) : goOn(context, tx, migrationId));
}

async function moveOne(
  context: InstanceContext,
  tx: Transaction,
  row: InstanceMigrationRow,
  instanceId: string,
): Promise<'moved' | 'refused' | 'over'> {
  const now = context.clock.now();
  const order = orderFrom(row);
  const event = await migratedEvent(context.database, order, {
    type: 'instance.migrated',
    instanceId,
    now,
    actorId: row.made_by,
    why: row.reason,
  });
  const cause: Cause = { now, actorId: row.made_by, event };
  const result = await migrateInstance(context, tx, instanceId, order, cause);
  if (result.how === 'over') return 'over';
  await tx.insert('migrated_instances', {
    migration_id: row.id,
    instance_id: instanceId,
    how: result.how,
    reasons: JSON.stringify(result.how === 'refused' ? result.reasons : []),
    decided_at: now.toISOString(),
  });
  return result.how;
}

async function finish({ clock }: InstanceContext, tx: Transaction, row: InstanceMigrationRow): Promise<void> {
  const now = clock.now();
  await tx.run("UPDATE instance_migrations SET state = 'finished', finished_at = ? WHERE id = ?", [
    now.toISOString(),
    row.id,
  ]);
  const content = { migrationId: row.id, moved: row.moved, refused: row.refused };
  await record(tx, { type: 'migration.finished', at: now, actorId: row.made_by, content });
}
