import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumn } from './table.ts';

/** Jobs of different patience stand in lines of their own. */
export class JobLanes implements MigrationInterface {
  readonly name = 'job-lanes-0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'jobs', 'lane', 'text?');
    await runner.query(`
      UPDATE jobs SET lane = CASE
        WHEN kind IN ('script-task', 'decision') THEN 'threads'
        WHEN kind IN ('outbox', 'housekeeping') THEN 'errands'
        ELSE 'instances' END`);
    const columnNames = ['lane', 'priority', 'due_at', 'id'];
    const where = 'dead_at IS NULL AND leased_until IS NULL';
    await runner.createIndex('jobs', new TableIndex({ columnNames, where }));
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo the lanes of jobs, but nothing is gained by that');
  }
}
