import type { QueryRunner } from 'typeorm';
import { createTable } from '../table.ts';

export async function createIdentityTables(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
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
  await createTable(
    runner,
    'user_roles',
    { user_id: 'text', role: 'text' },
    {
      key: ['user_id', 'role'],
      indexes: [{ columns: ['role', 'user_id'] }],
      references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
    },
  );
  await createTable(
    runner,
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
}
