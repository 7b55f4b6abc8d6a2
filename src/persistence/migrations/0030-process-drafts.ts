import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, type Reference } from './table.ts';

const ofUser = (column: string): Reference => ({ columns: [column], table: 'users' });
const ofDraft: Reference = { columns: ['draft_id'], table: 'process_drafts', onDelete: 'CASCADE' };

/**
 * Drafts of whole process folders, every saved state of them, and what was asked to be deployed. The single files
 * of before become drafts of one file; their old table is left as it is for a program that still runs beside.
 */
export class ProcessDrafts implements MigrationInterface {
  readonly name = 'process-drafts-0000000000030';

  async up(runner: QueryRunner): Promise<void> {
    await createDrafts(runner);
    await createRequests(runner);
    await carryOver(runner);
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo drafts of processes, but the work in them would be lost');
  }
}

async function createDrafts(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
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
      references: [ofUser('saved_by'), { columns: ['based_on'], table: 'process_definitions' }],
    },
  );
  await createTable(
    runner,
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
    { key: ['draft_id', 'revision'], references: [ofDraft, ofUser('saved_by')] },
  );
  await createTable(
    runner,
    'draft_files',
    { draft_id: 'text', name: 'text', revision: 'integer', content: 'text?' },
    { key: ['draft_id', 'name', 'revision'], references: [ofDraft] },
  );
}

async function createRequests(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
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
      references: [ofDraft, ofUser('asked_by'), ofUser('decided_by')],
    },
  );
}

/** Single files become drafts of one file, saved once by whom and when they were. */
export async function carryOver(runner: QueryRunner): Promise<void> {
  await runner.query(
    `INSERT INTO process_drafts (id, name, revision, saved_at, saved_by)
     SELECT id, name, 1, saved_at, saved_by FROM drafts`,
  );
  await runner.query(
    `INSERT INTO draft_revisions (draft_id, revision, saved_at, saved_by, how, changed)
     SELECT id, 1, saved_at, saved_by, 'begun', '["process.bpmn"]' FROM drafts`,
  );
  await runner.query(
    `INSERT INTO draft_files (draft_id, name, revision, content)
     SELECT id, 'process.bpmn', 1, xml FROM drafts`,
  );
}
