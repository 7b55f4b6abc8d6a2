import { entity, type RowOf } from './entity.ts';
import type { Reference } from '../migrations/table.ts';

const ofApplication: Reference = { columns: ['application_id'], table: 'applications', onDelete: 'CASCADE' };

export const certificates = entity(
  'certificates',
  {
    id: 'text',
    application_id: 'text',
    serial_number: 'text',
    issuer: 'text',
    valid_from: 'text',
    valid_until: 'text',
    recorded_at: 'text',
    recorded_by: 'text',
  },
  {
    key: ['id'],
    unique: [['application_id']],
    indexes: [{ columns: ['valid_until'] }, { columns: ['serial_number'] }],
    references: [ofApplication],
  },
);

export const consents = entity(
  'consents',
  {
    id: 'text',
    application_id: 'text',
    kind: 'text',
    text_version: 'text',
    text_sha256: 'text',
    given_at: 'text',
    given_by: 'text',
    ip: 'text?',
    answer: 'text',
    withdrawn_at: 'text?',
  },
  { key: ['id'], indexes: [{ columns: ['application_id', 'kind'] }], references: [ofApplication] },
);

export const documents = entity(
  'documents',
  {
    id: 'text',
    application_id: 'text',
    kind: 'text',
    file_name: 'text',
    media_type: 'text',
    size: 'integer',
    sha256: 'text',
    wrapped_key: 'text',
    version: 'integer',
    replaced_at: 'text?',
    rejected_at: 'text?',
    rejection: 'text?',
    uploaded_by: 'text',
    uploaded_at: 'text',
    mean_chroma: 'integer?',
  },
  { key: ['id'], unique: [['application_id', 'kind', 'version']], references: [ofApplication] },
);

/** Files of a form that is not accepted yet: `scope` is the form they belong to. */
export const stagedDocuments = entity(
  'staged_documents',
  {
    id: 'text',
    user_id: 'text',
    scope: 'text',
    kind: 'text',
    file_name: 'text',
    media_type: 'text',
    size: 'integer',
    sha256: 'text',
    wrapped_key: 'text',
    staged_at: 'text',
    mean_chroma: 'integer?',
  },
  {
    key: ['id'],
    unique: [['user_id', 'scope', 'kind']],
    indexes: [{ columns: ['staged_at'] }],
    references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);
export type StagedDocumentRow = RowOf<typeof stagedDocuments>;

export const letters = entity(
  'letters',
  {
    id: 'text',
    application_id: 'text',
    number: 'text?',
    content: 'text',
    signed_at: 'text?',
    signed_by: 'text?',
    sent_at: 'text?',
    sha256: 'text?',
    created_at: 'text',
  },
  {
    key: ['id'],
    unique: [['number']],
    indexes: [{ columns: ['application_id'] }],
    references: [ofApplication],
  },
);
