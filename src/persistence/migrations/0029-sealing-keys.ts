import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './table.ts';

/** By which key what is sealed was sealed: a value made with the key, from which nobody finds it. */
export class SealingKeys implements MigrationInterface {
  readonly name = 'sealing-keys-0000000000029';

  async up(runner: QueryRunner): Promise<void> {
    const columns = { name: 'text', check_value: 'text', noted_at: 'text' } as const;
    await createTable(runner, 'sealing_keys', columns, { key: ['name'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sealing_keys');
  }
}
