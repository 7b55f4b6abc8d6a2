import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable } from './table.ts';

/** Who stands in for an official from one date to another, and passwords that somebody else has set. */
export class Deputies implements MigrationInterface {
  readonly name = 'deputies-0000000000022';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'deputies',
      {
        id: 'text',
        official_id: 'text',
        deputy_id: 'text',
        capacity: 'text',
        from_on: 'text',
        until_on: 'text',
        reason: 'text',
        appointed_at: 'text',
        appointed_by: 'text',
        ended_at: 'text?',
        ended_by: 'text?',
      },
      {
        key: ['id'],
        indexes: [{ columns: ['deputy_id', 'until_on'] }, { columns: ['official_id', 'until_on'] }],
        references: [
          { columns: ['official_id'], table: 'users', onDelete: 'CASCADE' },
          { columns: ['deputy_id'], table: 'users', onDelete: 'CASCADE' },
        ],
      },
    );
    await addColumn(runner, 'users', 'password_lent_at', 'text?');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('deputies');
    await runner.dropColumn('users', 'password_lent_at');
  }
}
