import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumn, createTable, type Reference } from './table.ts';

// A complaint is a case of its own: whose it is, what class, about whom, how it went; and what office and complainant
// wrote to each other, with the files that came along.

const texts = [
  'instance_id',
  'complainant_id',
  'email',
  'class',
  'subject_id',
  'reference',
  'received_by',
  'escalated_at',
  'escalation',
  'answered_at',
  'late_at',
  'closed_at',
  'outcome',
] as const;

const ofComplaint: Reference = { columns: ['complaint_id'], table: 'complaints', onDelete: 'CASCADE' };

export class Complaints implements MigrationInterface {
  readonly name = 'complaints-0000000000019';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of texts) await addColumn(runner, 'complaints', column, 'text?');
    await addColumn(runner, 'complaints', 'confidential', 'integer?');
    for (const columnNames of [['instance_id'], ['complainant_id', 'ticket_number']])
      await runner.createIndex('complaints', new TableIndex({ columnNames }));
    await createMessages(runner);
    await createFiles(runner);
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo the complaints, but what was written to them would be lost');
  }
}

const createMessages = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'complaint_messages',
    {
      id: 'text',
      complaint_id: 'text',
      kind: 'text',
      content: 'text',
      author_id: 'text?',
      created_at: 'text',
    },
    { key: ['id'], indexes: [{ columns: ['complaint_id'] }], references: [ofComplaint] },
  );

const createFiles = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'complaint_files',
    {
      id: 'text',
      complaint_id: 'text',
      file_name: 'text',
      media_type: 'text',
      size: 'integer',
      sha256: 'text',
      wrapped_key: 'text',
      uploaded_at: 'text',
    },
    { key: ['id'], indexes: [{ columns: ['complaint_id'] }], references: [ofComplaint] },
  );
