import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumn } from './table.ts';

const columns = {
  parent_instance_id: 'text?',
  parent_call_key: 'text?',
  parent_element_id: 'text?',
  call_depth: 'integer?',
  given_key: 'text?',
} as const;

/**
 * Instances that were called by another: by which, by which call and element of it, how deep, and under which
 * business key. No foreign key: TypeORM would copy a table of SQLite to add one to it.
 */
export class CalledInstances implements MigrationInterface {
  readonly name = 'called-instances-0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const [column, type] of Object.entries(columns)) await addColumn(runner, 'instances', column, type);
    const byParent = ['parent_instance_id', 'state', 'id'];
    await runner.createIndex('instances', new TableIndex({ columnNames: byParent }));
    const where = 'given_key IS NOT NULL';
    await runner.createIndex('instances', new TableIndex({ columnNames: ['given_key'], where }));
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo a migration, but instances that were called would become cases');
  }
}
