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
