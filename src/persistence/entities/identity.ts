import { entity } from './entity.ts';

export const users = entity(
  'users',
  {
    id: 'text',
    username: 'text',
    name: 'text',
    email: 'text',
    nip: 'text?',
    unit: 'text?',
    password_hash: 'text',
    failed_logins: 'integer',
    locked_until: 'text?',
    created_at: 'text',
    disabled_at: 'text?',
    password_lent_at: 'text?',
    unit_id: 'text?',
  },
  { key: ['id'], unique: [['username']] },
);

export const units = entity(
  'units',
  { id: 'text', name: 'text', head_id: 'text?', opened_at: 'text', closed_at: 'text?' },
  {
    key: ['id'],
    unique: [['name']],
    references: [{ columns: ['head_id'], table: 'users', onDelete: 'SET NULL' }],
  },
);

export const unwantedMails = entity(
  'unwanted_mails',
  { user_id: 'text', kind: 'text', chosen_at: 'text' },
  {
    key: ['user_id', 'kind'],
    references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);

export const userRoles = entity(
  'user_roles',
  { user_id: 'text', role: 'text' },
  {
    key: ['user_id', 'role'],
    indexes: [{ columns: ['role', 'user_id'] }],
    references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);

export const deputies = entity(
  'deputies',
  {
    id: 'text',
    official_id: 'text',
    deputy_id: 'text',
    capacity: 'text',
    from_on: 'text',
    until_on: 'text',
    reason: 'text',
    appointed_at: 'text',
    appointed_by: 'text',
    ended_at: 'text?',
    ended_by: 'text?',
  },
  {
    key: ['id'],
    indexes: [{ columns: ['deputy_id', 'until_on'] }, { columns: ['official_id', 'until_on'] }],
    references: [
      { columns: ['official_id'], table: 'users', onDelete: 'CASCADE' },
      { columns: ['deputy_id'], table: 'users', onDelete: 'CASCADE' },
    ],
  },
);

export const sessions = entity(
  'sessions',
  {
    id: 'text',
    user_id: 'text?',
    content: 'text',
    created_at: 'text',
    last_seen_at: 'text',
    expires_at: 'text',
  },
  {
    key: ['id'],
    indexes: [{ columns: ['expires_at'] }, { columns: ['user_id'] }],
    references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);

export const rateCounts = entity(
  'rate_counts',
  { name: 'text', count: 'integer', ends_at: 'text' },
  { key: ['name'], indexes: [{ columns: ['ends_at'] }] },
);
