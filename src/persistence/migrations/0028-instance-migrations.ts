import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, type Reference } from './table.ts';

const of = (column: string): Reference => ({ columns: [column], table: 'process_definitions' });

/** Running instances are led from one version of their process to another. */
export class InstanceMigrations implements MigrationInterface {
  readonly name = 'instance-migrations-0000000000028';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
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
    await createTable(
      runner,
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
  }

  async down(): Promise<void> {
    throw new Error(
      'Expected to undo instance migrations, but which case went by which version would be lost',
    );
  }
}
