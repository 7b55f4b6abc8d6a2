import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './table.ts';

/** How often somebody signed in, sent or uploaded something, counted by all processes together. */
export class RateCounts implements MigrationInterface {
  readonly name = 'rate-counts-0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    const columns = { name: 'text', count: 'integer', ends_at: 'text' } as const;
    await createTable(runner, 'rate_counts', columns, { key: ['name'], indexes: [{ columns: ['ends_at'] }] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rate_counts');
  }
}
