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
  },
  { key: ['id'], unique: [['username']] },
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
