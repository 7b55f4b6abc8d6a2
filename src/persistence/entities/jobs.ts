import { entity, type RowOf } from './entity.ts';

export const jobs = entity(
  'jobs',
  {
    id: 'text',
    kind: 'text',
    job_key: 'text?',
    instance_id: 'text?',
    payload: 'text',
    due_at: 'text',
    priority: 'integer',
    attempts: 'integer',
    max_attempts: 'integer',
    leased_until: 'text?',
    leased_by: 'text?',
    dead_at: 'text?',
    last_error: 'text?',
    retry_waits: 'text?',
    exclusive: 'integer?',
    lane: 'text?',
  },
  {
    key: ['id'],
    unique: [['job_key']],
    indexes: [
      { columns: ['lane', 'priority', 'due_at', 'id'], where: 'dead_at IS NULL AND leased_until IS NULL' },
      { columns: ['leased_until'], where: 'leased_until IS NOT NULL' },
      { columns: ['dead_at'], where: 'dead_at IS NOT NULL' },
      { columns: ['instance_id'] },
    ],
    references: [{ columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' }],
  },
);
export type JobRow = RowOf<typeof jobs>;

export const outbox = entity(
  'outbox',
  {
    id: 'text',
    message_key: 'text',
    channel: 'text',
    recipient_id: 'text?',
    recipient_address: 'text?',
    template: 'text',
    content: 'text',
    instance_id: 'text?',
    created_at: 'text',
    delivered_at: 'text?',
    attempts: 'integer',
    last_error: 'text?',
  },
  {
    key: ['id'],
    unique: [['message_key']],
    indexes: [{ columns: ['created_at'], where: 'delivered_at IS NULL' }, { columns: ['instance_id'] }],
    references: [
      { columns: ['recipient_id'], table: 'users' },
      { columns: ['instance_id'], table: 'instances', onDelete: 'SET NULL' },
    ],
  },
);

export const notifications = entity(
  'notifications',
  {
    id: 'text',
    user_id: 'text',
    outbox_id: 'text',
    subject: 'text',
    body: 'text',
    instance_id: 'text?',
    created_at: 'text',
    read_at: 'text?',
  },
  {
    key: ['id'],
    unique: [['outbox_id']],
    indexes: [
      { columns: ['user_id', 'id'] },
      { columns: ['user_id'], where: 'read_at IS NULL' },
      { columns: ['instance_id'] },
    ],
    references: [
      { columns: ['user_id'], table: 'users', onDelete: 'CASCADE' },
      { columns: ['outbox_id'], table: 'outbox', onDelete: 'CASCADE' },
      { columns: ['instance_id'], table: 'instances', onDelete: 'SET NULL' },
    ],
  },
);
