import { entity } from './entity.ts';

export const calendars = entity(
  'calendars',
  { id: 'text', name: 'text', content: 'text', version: 'integer', updated_at: 'text', updated_by: 'text?' },
  { key: ['id'] },
);

export const processDefinitions = entity(
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

export const definitionResources = entity(
  'definition_resources',
  { definition_id: 'text', name: 'text', kind: 'text', content: 'text' },
  {
    key: ['definition_id', 'name'],
    references: [{ columns: ['definition_id'], table: 'process_definitions', onDelete: 'CASCADE' }],
  },
);
