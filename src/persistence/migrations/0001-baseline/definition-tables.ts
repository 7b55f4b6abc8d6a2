import type { QueryRunner } from 'typeorm';
import { createTable } from '../table.ts';

export async function createDefinitionTables(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'calendars',
    {
      id: 'text',
      name: 'text',
      content: 'text',
      version: 'integer',
      updated_at: 'text',
      updated_by: 'text?',
    },
    { key: ['id'] },
  );
  await createTable(
    runner,
    'process_definitions',
    {
      id: 'text',
      process_id: 'text',
      version: 'integer',
      name: 'text',
      xml: 'text',
      content_hash: 'text',
      deployed_at: 'text',
      deployed_by: 'text?',
      comment: 'text?',
    },
    { key: ['id'], unique: [['process_id', 'version']] },
  );
  await createTable(
    runner,
    'definition_resources',
    { definition_id: 'text', name: 'text', kind: 'text', content: 'text' },
    {
      key: ['definition_id', 'name'],
      references: [{ columns: ['definition_id'], table: 'process_definitions', onDelete: 'CASCADE' }],
    },
  );
}
