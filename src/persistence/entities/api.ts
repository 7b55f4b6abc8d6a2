import { entity, type RowOf } from './entity.ts';

export const apiTokens = entity(
  'api_tokens',
  {
    id: 'text',
    user_id: 'text',
    name: 'text',
    prefix: 'text',
    hash: 'text',
    scopes: 'text',
    created_at: 'text',
    created_by: 'text?',
    expires_at: 'text',
    last_used_at: 'text?',
    revoked_at: 'text?',
    revoked_by: 'text?',
  },
  {
    key: ['id'],
    unique: [['hash']],
    indexes: [{ columns: ['user_id', 'id'] }],
    references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);
export type ApiTokenRow = RowOf<typeof apiTokens>;

/** No reference to the token: the row is written with every keyed request, and is gone after a day. */
export const keptAnswers = entity(
  'kept_answers',
  {
    token_id: 'text',
    idempotency_key: 'text',
    request_hash: 'text',
    status: 'integer',
    content: 'text?',
    created_at: 'text',
  },
  { key: ['token_id', 'idempotency_key'], indexes: [{ columns: ['created_at'] }] },
);

export const externalTasks = entity(
  'external_tasks',
  {
    id: 'text',
    instance_id: 'text',
    job_key: 'text',
    element_id: 'text',
    definition_id: 'text',
    process_id: 'text',
    business_key: 'text?',
    topic: 'text',
    variables: 'text',
    settings: 'text',
    priority: 'integer',
    created_at: 'text',
    due_at: 'text',
    attempts: 'integer',
    retries: 'integer',
    retry_waits: 'text?',
    locked_until: 'text?',
    locked_by: 'text?',
    last_error: 'text?',
  },
  {
    key: ['id'],
    unique: [['instance_id', 'job_key']],
    indexes: [{ columns: ['topic', 'priority', 'due_at'] }],
    references: [{ columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' }],
  },
);
export type ExternalTaskRow = RowOf<typeof externalTasks>;
