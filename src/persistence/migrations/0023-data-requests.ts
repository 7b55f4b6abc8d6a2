import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable } from './table.ts';

/** What people ask about their own data, consents that were withdrawn, and whose data an event was about. */
export class DataRequests implements MigrationInterface {
  readonly name = 'data-requests-0000000000023';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'data_requests',
      {
        id: 'text',
        number: 'text',
        kind: 'text',
        subject_id: 'text',
        instance_id: 'text',
        application_id: 'text?',
        field: 'text?',
        former_value: 'text?',
        wanted_value: 'text?',
        reason: 'text',
        wants_deletion: 'integer',
        submitted_at: 'text',
        due_at: 'text',
        late_at: 'text?',
        closed_at: 'text?',
        outcome: 'text?',
        answer: 'text?',
        answered_by: 'text?',
      },
      {
        key: ['id'],
        unique: [['number']],
        indexes: [{ columns: ['subject_id', 'number'] }, { columns: ['instance_id'] }],
        references: [{ columns: ['subject_id'], table: 'users' }],
      },
    );
    await createTable(
      runner,
      'history_subjects',
      { subject_id: 'text', history_id: 'integer' },
      { key: ['subject_id', 'history_id'] },
    );
    await addColumn(runner, 'consents', 'withdrawn_at', 'text?');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('consents', 'withdrawn_at');
    await runner.dropTable('history_subjects');
    await runner.dropTable('data_requests');
  }
}
