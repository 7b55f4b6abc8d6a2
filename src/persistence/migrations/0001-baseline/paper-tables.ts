import type { QueryRunner } from 'typeorm';
import { createTable, type Reference } from '../table.ts';

/** What an application gathers: documents, letters, the certificate, consents. */
export async function createPaperTables(runner: QueryRunner, ofApplication: Reference): Promise<void> {
  await createDocuments(runner, ofApplication);
  await createStagedDocuments(runner);
  await createLetters(runner, ofApplication);
  await createTable(
    runner,
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
      indexes: [{ columns: ['valid_until'] }],
      references: [ofApplication],
    },
  );
  await createTable(
    runner,
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
    },
    { key: ['id'], indexes: [{ columns: ['application_id', 'kind'] }], references: [ofApplication] },
  );
}

const createDocuments = (runner: QueryRunner, ofApplication: Reference): Promise<void> =>
  createTable(
    runner,
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
    },
    { key: ['id'], unique: [['application_id', 'kind', 'version']], references: [ofApplication] },
  );

const createStagedDocuments = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
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
    },
    {
      key: ['id'],
      unique: [['user_id', 'scope', 'kind']],
      indexes: [{ columns: ['staged_at'] }],
      references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
    },
  );

const createLetters = (runner: QueryRunner, ofApplication: Reference): Promise<void> =>
  createTable(
    runner,
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
