import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn } from './table.ts';

/** Jobs that may not run beside others of their instance, and a wait of its own after each attempt. */
export class ExclusiveJobs implements MigrationInterface {
  readonly name = 'exclusive-jobs-0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'jobs', 'retry_waits', 'text?');
    await addColumn(runner, 'jobs', 'exclusive', 'integer?');
    await runner.query(
      `UPDATE jobs SET retry_waits = '[' || CAST(retry_after_ms AS text) || ']' WHERE retry_after_ms IS NOT NULL`,
    );
    await runner.query(
      `UPDATE jobs SET exclusive = 1 WHERE kind IN ('timer', 'service-task', 'script-task', 'signal-delivery')`,
    );
    await runner.query('ALTER TABLE jobs DROP COLUMN retry_after_ms');
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo exclusive jobs, but the waits of their attempts would be lost');
  }
}
