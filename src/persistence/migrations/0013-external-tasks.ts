import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './table.ts';

/** Work that programs outside fetch over the API (camunda:type="external"). */
export class ExternalTasks implements MigrationInterface {
  readonly name = 'external-tasks-0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'external_tasks',
      {
        id: 'text',
        instance_id: 'text',
        job_key: 'text',
        element_id: 'text',
        definition_id: 'text',
        process_id: 'text',
        business_key: 'text?',
        topic: 'text',
        variables: 'text',
        settings: 'text',
        priority: 'integer',
        created_at: 'text',
        due_at: 'text',
        attempts: 'integer',
        retries: 'integer',
        retry_waits: 'text?',
        locked_until: 'text?',
        locked_by: 'text?',
        last_error: 'text?',
      },
      {
        key: ['id'],
        unique: [['instance_id', 'job_key']],
        indexes: [{ columns: ['topic', 'priority', 'due_at'] }],
        references: [{ columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' }],
      },
    );
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo external tasks, but the instances that wait for them would be stuck');
  }
}
