import { z } from 'zod';
import type { Reason } from '../../engine/migration/reason.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import type { InstanceMigrationRow } from '../../persistence/entities/instance-migrations.ts';
import { read } from '../../persistence/read.ts';
import type { Order } from './order.ts';

// What was ordered, and what has become of it so far.

export interface StoredMigration extends Order {
  readonly id: string;
  readonly processId: string;
  readonly reason: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly state: 'running' | 'paused' | 'finished';
  readonly lookedAt: number;
  readonly moved: number;
  readonly refused: number;
  readonly finishedAt: Date | undefined;
}

type Row = InstanceMigrationRow & { made_by_name: string | null };

const select =
  'SELECT m.*, u.name AS made_by_name FROM instance_migrations m LEFT JOIN users u ON u.id = m.made_by';

/** Throws not-found. */
export async function migrationById(database: Database, migrationId: string): Promise<StoredMigration> {
  const [row] = await read<Row>(database, `${select} WHERE m.id = ?`, [migrationId]);
  if (!row) throw new Rejection('not-found', `open migration ${migrationId}`, 'there is no such migration');
  return migrationFrom(row);
}

/** Of one process, the latest first. */
export const migrationsOf = async (
  database: Database,
  processId: string,
  most: number,
): Promise<StoredMigration[]> =>
  (
    await read<Row>(
      database,
      `${select} WHERE m.process_id = ? ORDER BY m.made_at DESC, m.id DESC LIMIT ${most}`,
      [processId],
    )
  ).map(migrationFrom);

/** The elements that a stored order maps, as it was written by ourselves. */
export const orderFrom = (
  row: Pick<InstanceMigrationRow, 'from_definition_id' | 'to_definition_id' | 'mapping'>,
): Order => ({
  fromDefinitionId: row.from_definition_id,
  toDefinitionId: row.to_definition_id,
  mapping: new Map(pairs.parse(JSON.parse(row.mapping))),
});

const pairs = z.array(z.tuple([z.string(), z.string()]));

const migrationFrom = (row: Row): StoredMigration => ({
  ...orderFrom(row),
  id: row.id,
  processId: row.process_id,
  reason: row.reason,
  madeAt: new Date(row.made_at),
  madeBy: row.made_by_name ?? row.made_by,
  state: row.state === 'running' || row.state === 'paused' ? row.state : 'finished',
  lookedAt: row.looked_at,
  moved: row.moved,
  refused: row.refused,
  finishedAt: row.finished_at === null ? undefined : new Date(row.finished_at),
});

export interface MigratedInstance {
  readonly instanceId: string;
  readonly businessKey: string | undefined;
  readonly how: 'moved' | 'refused' | 'undone';
  readonly reasons: readonly Reason[];
}

/** What became of the instances, those that were refused first; `most` of each kind. */
export async function migratedInstances(
  database: Database,
  migrationId: string,
  most: number,
): Promise<MigratedInstance[]> {
  const found: MigratedInstance[] = [];
  for (const how of ['refused', 'moved', 'undone'] as const) {
    const rows = await read<{ instance_id: string; key: string | null; reasons: string }>(
      database,
      `SELECT r.instance_id, r.reasons, COALESCE(i.business_key, i.given_key) AS "key"
       FROM migrated_instances r JOIN instances i ON i.id = r.instance_id
       WHERE r.migration_id = ? AND r.how = ? ORDER BY r.instance_id LIMIT ${most}`,
      [migrationId, how],
    );
    for (const { instance_id: instanceId, key, reasons } of rows)
      found.push({ instanceId, businessKey: key ?? undefined, how, reasons: JSON.parse(reasons) });
  }
  return found;
}
