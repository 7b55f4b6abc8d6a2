import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Jobs of different patience stand in lines of their own; none means the first of them. */
export class JobLanes implements MigrationInterface {
  readonly name = 'job-lanes-0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE jobs ADD COLUMN lane text');
    await runner.query(`UPDATE jobs SET lane = 'threads' WHERE kind IN ('script-task', 'decision')`);
    await runner.query(`UPDATE jobs SET lane = 'errands' WHERE kind IN ('outbox', 'housekeeping')`);
    const columnNames = ['lane', 'priority', 'due_at', 'id'];
    const where = 'dead_at IS NULL AND leased_until IS NULL';
    await runner.createIndex('jobs', new TableIndex({ columnNames, where }));
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo the lanes of jobs, but nothing is gained by that');
  }
}
