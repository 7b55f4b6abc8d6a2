import { entity, type RowOf } from './entity.ts';
import type { Reference } from '../migrations/table.ts';

const of = (column: string): Reference => ({ columns: [column], table: 'process_definitions' });

/** Running instances of one version that go on by another: the plan, who ordered it and why, and how far it is. */
export const instanceMigrations = entity(
  'instance_migrations',
  {
    id: 'text',
    process_id: 'text',
    from_definition_id: 'text',
    to_definition_id: 'text',
    mapping: 'text',
    reason: 'text',
    made_at: 'text',
    made_by: 'text',
    state: 'text',
    looked_at: 'integer',
    moved: 'integer',
    refused: 'integer',
    last_instance_id: 'text',
    finished_at: 'text?',
  },
  {
    key: ['id'],
    indexes: [{ columns: ['process_id', 'made_at', 'id'] }],
    references: [of('from_definition_id'), of('to_definition_id')],
  },
);
export type InstanceMigrationRow = RowOf<typeof instanceMigrations>;

/** What became of each instance: moved, refused with reasons, or led back again. */
export const migratedInstances = entity(
  'migrated_instances',
  { migration_id: 'text', instance_id: 'text', how: 'text', reasons: 'text', decided_at: 'text' },
  {
    key: ['migration_id', 'instance_id'],
    indexes: [{ columns: ['migration_id', 'how', 'instance_id'] }, { columns: ['instance_id'] }],
    references: [
      { columns: ['migration_id'], table: 'instance_migrations', onDelete: 'CASCADE' },
      { columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' },
    ],
  },
);
