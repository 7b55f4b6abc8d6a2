import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable } from './table.ts';

/** What the office decides, and the texts it publishes, in versions; and which of them a case began with. */
export class OfficeSettings implements MigrationInterface {
  readonly name = 'office-settings-0000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'office_settings',
      {
        version: 'integer',
        id: 'text',
        content: 'text',
        changes: 'text',
        reason: 'text',
        changed_by: 'text',
        changed_at: 'text',
        restored_from: 'integer?',
      },
      { key: ['version'], unique: [['id']] },
    );
    await createTable(
      runner,
      'published_texts',
      {
        id: 'text',
        name: 'text',
        version: 'integer',
        content: 'text',
        sha256: 'text',
        effective_on: 'text',
        reason: 'text',
        published_by: 'text?',
        published_at: 'text',
      },
      { key: ['id'], unique: [['name', 'version']] },
    );
    await addColumn(runner, 'applications', 'standard_version', 'integer?');
    await addColumn(runner, 'applications', 'privacy_version', 'integer?');
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo settings and published texts, but cases refer to their versions');
  }
}
