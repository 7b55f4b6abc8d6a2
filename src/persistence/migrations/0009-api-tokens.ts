import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './table.ts';

/** Tokens with which other programs call the API, and the answers kept for a request that is sent again. */
export class ApiTokens implements MigrationInterface {
  readonly name = 'api-tokens-0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
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
    await createTable(
      runner,
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
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo API tokens, but every program that has one would be locked out');
  }
}
