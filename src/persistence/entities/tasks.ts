import { entity } from './entity.ts';
import type { Reference } from '../migrations/table.ts';

const ofTask: Reference = { columns: ['task_id'], table: 'tasks', onDelete: 'CASCADE' };

const open = "state IN ('open', 'claimed')";

export const taskCandidates = entity(
  'task_candidates',
  {
    task_id: 'text',
    kind: 'text',
    name: 'text',
    task_state: 'text?',
    task_number: 'integer?',
    task_name: 'text?',
    list_due_at: 'text?',
    late: 'integer?',
  },
  {
    key: ['task_id', 'kind', 'name'],
    indexes: [
      {
        columns: ['kind', 'name', 'task_state', 'list_due_at', 'task_number'],
        where: 'task_state IS NOT NULL',
      },
      { columns: ['kind', 'name', 'task_state', 'task_number'], where: 'task_state IS NOT NULL' },
      {
        columns: ['kind', 'name', 'task_state', 'task_name', 'task_number'],
        where: 'task_state IS NOT NULL',
      },
      {
        columns: ['kind', 'name', 'late', 'list_due_at', 'task_number'],
        where: 'late = 1 AND task_state IS NOT NULL',
      },
    ],
    references: [ofTask],
  },
);

export const taskDrafts = entity(
  'task_drafts',
  { task_id: 'text', user_id: 'text', content: 'text', saved_at: 'text' },
  {
    key: ['task_id', 'user_id'],
    indexes: [{ columns: ['user_id'] }],
    references: [ofTask, { columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);

export const taskSubmissions = entity(
  'task_submissions',
  { task_id: 'text', content: 'text', form: 'text', submitted_at: 'text', submitted_by: 'text' },
  { key: ['task_id'], references: [ofTask] },
);

export const tasks = entity(
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
    list_due_at: 'text?',
    late: 'integer?',
  },
  {
    key: ['id'],
    unique: [['number'], ['instance_id', 'token_key']],
    indexes: [
      { columns: ['instance_id', 'created_at'] },
      { columns: ['definition_id'] },
      { columns: ['list_due_at', 'number'], where: open },
      { columns: ['number'], where: open },
      { columns: ['name', 'number'], where: open },
      { columns: ['assignee_id', 'list_due_at', 'number'], where: open },
      { columns: ['late', 'list_due_at', 'number'], where: `late = 1 AND ${open}` },
    ],
    references: [
      { columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' },
      { columns: ['definition_id'], table: 'process_definitions' },
    ],
  },
);
