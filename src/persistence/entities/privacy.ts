import { entity, type RowOf } from './entity.ts';

// What people ask about their own data, and whose data an event is about where no case says it.

export const dataRequests = entity(
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
    destroyed_at: 'text?',
  },
  {
    key: ['id'],
    unique: [['number']],
    indexes: [{ columns: ['subject_id', 'number'] }, { columns: ['instance_id'] }],
    references: [{ columns: ['subject_id'], table: 'users' }],
  },
);
export type DataRequestRow = RowOf<typeof dataRequests>;

export const historySubjects = entity(
  'history_subjects',
  { subject_id: 'text', history_id: 'integer' },
  { key: ['subject_id', 'history_id'] },
);
