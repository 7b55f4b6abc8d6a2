import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './table.ts';

/** What designers are trying out: one plan a person and process, replayed for each page. */
export class TryOuts implements MigrationInterface {
  readonly name = 'try-outs-0000000000033';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'try_outs',
      { user_id: 'text', subject: 'text', plan: 'text', changed_at: 'text' },
      {
        key: ['user_id', 'subject'],
        indexes: [{ columns: ['changed_at'] }],
        references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('try_outs');
  }
}
