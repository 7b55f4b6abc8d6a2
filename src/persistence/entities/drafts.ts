import { entity } from './entity.ts';

const ofDraft = { columns: ['draft_id'], table: 'process_drafts', onDelete: 'CASCADE' as const };

/** Before drafts were whole folders; kept for a program of that time that still runs beside. */
export const singleFileDrafts = entity(
  'drafts',
  { id: 'text', name: 'text', xml: 'text', saved_at: 'text', saved_by: 'text' },
  {
    key: ['id'],
    indexes: [{ columns: ['saved_at', 'id'] }],
    references: [{ columns: ['saved_by'], table: 'users' }],
  },
);

export const processDrafts = entity(
  'process_drafts',
  {
    id: 'text',
    name: 'text',
    process_id: 'text?',
    based_on: 'text?',
    revision: 'integer',
    saved_at: 'text',
    saved_by: 'text',
  },
  {
    key: ['id'],
    indexes: [{ columns: ['saved_at', 'id'] }, { columns: ['process_id'] }],
    references: [
      { columns: ['saved_by'], table: 'users' },
      { columns: ['based_on'], table: 'process_definitions' },
    ],
  },
);

export const draftRevisions = entity(
  'draft_revisions',
  {
    draft_id: 'text',
    revision: 'integer',
    saved_at: 'text',
    saved_by: 'text',
    how: 'text',
    changed: 'text',
    restored_from: 'integer?',
  },
  {
    key: ['draft_id', 'revision'],
    references: [ofDraft, { columns: ['saved_by'], table: 'users' }],
  },
);

export const draftFiles = entity(
  'draft_files',
  { draft_id: 'text', name: 'text', revision: 'integer', content: 'text?' },
  { key: ['draft_id', 'name', 'revision'], references: [ofDraft] },
);

export const deploymentRequests = entity(
  'deployment_requests',
  {
    id: 'text',
    draft_id: 'text',
    revision: 'integer',
    comment: 'text',
    asked_at: 'text',
    asked_by: 'text',
    state: 'text',
    decided_at: 'text?',
    decided_by: 'text?',
    reason: 'text?',
  },
  {
    key: ['id'],
    indexes: [{ columns: ['draft_id', 'asked_at'] }],
    references: [
      ofDraft,
      { columns: ['asked_by'], table: 'users' },
      { columns: ['decided_by'], table: 'users' },
    ],
  },
);
