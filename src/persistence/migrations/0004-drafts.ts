import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './table.ts';

/** BPMN files of process designers that are not deployed, perhaps not yet fit to be. */
export class Drafts implements MigrationInterface {
  readonly name = 'drafts-0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'drafts',
      { id: 'text', name: 'text', xml: 'text', saved_at: 'text', saved_by: 'text' },
      { key: ['id'], references: [{ columns: ['saved_by'], table: 'users' }] },
    );
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo drafts, but the files in them would be lost');
  }
}
