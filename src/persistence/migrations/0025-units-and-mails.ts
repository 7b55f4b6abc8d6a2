import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../../kernel/ids.ts';
import { addColumn, createTable } from './table.ts';

/** The units of the organisation, and which kinds of notice somebody does not want as mail. */
export class UnitsAndMails implements MigrationInterface {
  readonly name = 'units-and-mails-0000000000025';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'units',
      { id: 'text', name: 'text', head_id: 'text?', opened_at: 'text', closed_at: 'text?' },
      {
        key: ['id'],
        unique: [['name']],
        references: [{ columns: ['head_id'], table: 'users', onDelete: 'SET NULL' }],
      },
    );
    await addColumn(runner, 'users', 'unit_id', 'text?');
    await createTable(
      runner,
      'unwanted_mails',
      { user_id: 'text', kind: 'text', chosen_at: 'text' },
      {
        key: ['user_id', 'kind'],
        references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
      },
    );
    await openNamedUnits(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('unwanted_mails');
    await runner.dropColumn('users', 'unit_id');
    await runner.dropTable('units');
  }
}

/** Accounts said their unit in words until now: each of those words becomes a unit. */
async function openNamedUnits(runner: QueryRunner): Promise<void> {
  const named = (await runner.query(
    `SELECT unit AS name, MIN(created_at) AS since FROM users WHERE unit IS NOT NULL GROUP BY unit`,
  )) as readonly { name: string; since: string }[];
  const place = (index: number) => (runner.connection.options.type === 'postgres' ? `$${index}` : '?');
  for (const { name, since } of named) {
    const id = newId();
    const values = [place(1), place(2), place(3)].join(', ');
    await runner.query(`INSERT INTO units (id, name, opened_at) VALUES (${values})`, [id, name, since]);
    await runner.query(`UPDATE users SET unit_id = ${place(1)} WHERE unit = ${place(2)}`, [id, name]);
  }
}
