import type { QueryRunner } from 'typeorm';
import { createSequence, createTable, type Reference } from '../table.ts';

const ofTask: Reference = { columns: ['task_id'], table: 'tasks', onDelete: 'CASCADE' };

export async function createTaskTables(runner: QueryRunner): Promise<void> {
  await createTasks(runner);
  await createSequence(runner, 'task_numbers');
  await createTable(
    runner,
    'task_candidates',
    { task_id: 'text', kind: 'text', name: 'text' },
    {
      key: ['task_id', 'kind', 'name'],
      indexes: [{ columns: ['kind', 'name', 'task_id'] }],
      references: [ofTask],
    },
  );
  await createTable(
    runner,
    'task_drafts',
    { task_id: 'text', user_id: 'text', content: 'text', saved_at: 'text' },
    {
      key: ['task_id', 'user_id'],
      indexes: [{ columns: ['user_id'] }],
      references: [ofTask, { columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
    },
  );
  await createTable(
    runner,
    'task_submissions',
    { task_id: 'text', content: 'text', form: 'text', submitted_at: 'text', submitted_by: 'text' },
    { key: ['task_id'], references: [ofTask] },
  );
}

const createTasks = (runner: QueryRunner): Promise<void> =>
  createTable(
    runner,
    'tasks',
    {
      id: 'text',
      number: 'integer',
      instance_id: 'text',
      token_key: 'text',
      element_id: 'text',
      process_id: 'text',
      definition_id: 'text',
      name: 'text',
      form_key: 'text?',
      step: 'text?',
      waiting_for: 'text',
      state: 'text',
      assignee_id: 'text?',
      claimed_at: 'text?',
      priority: 'integer',
      due_at: 'text?',
      follow_up_at: 'text?',
      separate_from: 'text',
      version: 'integer',
      created_at: 'text',
      completed_at: 'text?',
      completed_by: 'text?',
    },
    {
      key: ['id'],
      unique: [['number'], ['instance_id', 'token_key']],
      indexes: [
        { columns: ['state', 'due_at'] },
        { columns: ['assignee_id', 'state', 'due_at'] },
        { columns: ['state', 'created_at'] },
        { columns: ['instance_id', 'created_at'] },
        { columns: ['definition_id'] },
      ],
      references: [
        { columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' },
        { columns: ['definition_id'], table: 'process_definitions' },
      ],
    },
  );
