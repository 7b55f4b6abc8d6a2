import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn } from './table.ts';

/** What somebody asked about their own data is destroyed when its time is over, like all else. */
export class DataRequestsEnd implements MigrationInterface {
  readonly name = 'data-requests-end-0000000000031';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'data_requests', 'destroyed_at', 'text?');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('data_requests', 'destroyed_at');
  }
}
