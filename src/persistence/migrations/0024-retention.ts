import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumn, createTable, type Reference } from './table.ts';

const ofDisposal: Reference = { columns: ['disposal_id'], table: 'disposals', onDelete: 'CASCADE' };
const ofBreach: Reference = { columns: ['breach_id'], table: 'data_breaches', onDelete: 'CASCADE' };

/** What is kept for how long: cases that may not be destroyed, what was destroyed and by whom, and data breaches. */
export class Retention implements MigrationInterface {
  readonly name = 'retention-0000000000024';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'applications', 'destroyed_at', 'text?');
    await addColumn(runner, 'complaints', 'destroyed_at', 'text?');
    await runner.createIndex('applications', new TableIndex({ columnNames: ['closed_at'] }));
    await createHolds(runner);
    await createDisposals(runner);
    await createItems(runner);
    await createFiles(runner);
    await createBreaches(runner);
    await createNotices(runner);
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo retention, but what was destroyed is told nowhere else');
  }
}

const createHolds = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'legal_holds',
    {
      ...{ id: 'text', instance_id: 'text', reason: 'text', set_at: 'text', set_by: 'text' },
      ...{ lifted_at: 'text?', lifted_by: 'text?', lift_reason: 'text?' },
    },
    { key: ['id'], indexes: [{ columns: ['instance_id'] }] },
  );

const createDisposals = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'disposals',
    {
      ...{ id: 'text', period: 'text', instance_id: 'text', opened_at: 'text' },
      ...{ reviewed_by: 'text?', reviewed_at: 'text?', assessed_by: 'text?', assessed_at: 'text?' },
      ...{ decided_by: 'text?', decided_at: 'text?', approved: 'integer?', note: 'text?' },
      ...{ year: 'integer?', sequence: 'integer?', number: 'text?', executed_at: 'text?', sha256: 'text?' },
    },
    { key: ['id'], unique: [['period'], ['instance_id'], ['number']] },
  );

const createItems = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'disposal_items',
    {
      ...{ disposal_id: 'text', position: 'integer', class: 'text', subject_id: 'text', label: 'text' },
      ...{ instance_id: 'text?', last_activity_at: 'text', due_at: 'text', state: 'text', reason: 'text?' },
      ...{ changed_by: 'text?', changed_at: 'text?', files: 'integer?' },
    },
    {
      key: ['disposal_id', 'position'],
      unique: [['disposal_id', 'class', 'subject_id']],
      indexes: [{ columns: ['class', 'subject_id'] }],
      references: [ofDisposal],
    },
  );

const createFiles = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'disposal_files',
    { file_id: 'text', disposal_id: 'text' },
    { key: ['file_id'], indexes: [{ columns: ['disposal_id'] }], references: [ofDisposal] },
  );

const createBreaches = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'data_breaches',
    {
      ...{ id: 'text', number: 'text', description: 'text', occurred_on: 'text?', noticed_at: 'text' },
      ...{
        data_types: 'text',
        people: 'integer?',
        measures: 'text',
        recorded_at: 'text',
        recorded_by: 'text',
      },
      ...{ closed_at: 'text?', closed_by: 'text?', conclusion: 'text?' },
    },
    { key: ['id'], unique: [['number']], indexes: [{ columns: ['noticed_at'] }] },
  );

const createNotices = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'breach_notices',
    {
      ...{ id: 'text', breach_id: 'text', audience: 'text', recipient: 'text', sent_at: 'text' },
      ...{ recorded_at: 'text', recorded_by: 'text' },
    },
    { key: ['id'], indexes: [{ columns: ['breach_id'] }], references: [ofBreach] },
  );
