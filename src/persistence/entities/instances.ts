import { entity } from './entity.ts';
import type { Reference } from '../migrations/table.ts';

const ofInstance: Reference = { columns: ['instance_id'], table: 'instances', onDelete: 'CASCADE' };

export const instanceVariables = entity(
  'instance_variables',
  { instance_id: 'text', name: 'text', value: 'text' },
  { key: ['instance_id', 'name'], references: [ofInstance] },
);

export const counters = entity(
  'counters',
  { name: 'text', year: 'integer', last: 'integer' },
  { key: ['name', 'year'] },
);

export const instances = entity(
  'instances',
  {
    id: 'text',
    definition_id: 'text',
    process_id: 'text',
    business_key: 'text?',
    subject: 'text?',
    state: 'text',
    version: 'integer',
    snapshot: 'text?',
    started_at: 'text',
    started_by: 'text?',
    ended_at: 'text?',
    ended_element_id: 'text?',
    parent_instance_id: 'text?',
    parent_call_key: 'text?',
    parent_element_id: 'text?',
    call_depth: 'integer?',
    given_key: 'text?',
    conversation_id: 'text?',
    late: 'integer?',
    paused: 'integer?',
  },
  {
    key: ['id'],
    unique: [['business_key']],
    indexes: [
      { columns: ['state', 'id'] },
      { columns: ['process_id', 'state', 'started_at'] },
      { columns: ['definition_id', 'state'] },
      { columns: ['parent_instance_id', 'state', 'id'] },
      { columns: ['given_key'], where: 'given_key IS NOT NULL' },
      { columns: ['conversation_id', 'process_id'] },
      { columns: ['definition_id', 'ended_at', 'id'], where: 'ended_at IS NOT NULL' },
      { columns: ['late', 'id'], where: "late = 1 AND state = 'running'" },
      { columns: ['paused', 'id'], where: "paused = 1 AND state = 'running'" },
      { columns: ['parent_instance_id', 'id'], where: "state <> 'running'" },
    ],
    references: [{ columns: ['definition_id'], table: 'process_definitions' }],
  },
);

export const deadlines = entity(
  'deadlines',
  {
    instance_id: 'text',
    timer_key: 'text',
    element_id: 'text',
    kind: 'text',
    due_at: 'text?',
    remaining_ms: 'integer?',
    provisional: 'integer',
    fired_at: 'text?',
    cancelled_at: 'text?',
  },
  {
    key: ['instance_id', 'timer_key'],
    indexes: [{ columns: ['due_at', 'kind'], where: 'fired_at IS NULL AND cancelled_at IS NULL' }],
    references: [ofInstance],
  },
);

export const incidents = entity(
  'incidents',
  {
    id: 'text',
    instance_id: 'text',
    incident_key: 'text',
    element_id: 'text',
    message: 'text',
    stack: 'text?',
    opened_at: 'text',
    resolved_at: 'text?',
  },
  {
    key: ['id'],
    unique: [['instance_id', 'incident_key']],
    indexes: [
      { columns: ['opened_at'], where: 'resolved_at IS NULL' },
      { columns: ['instance_id'], where: 'resolved_at IS NULL' },
    ],
    references: [ofInstance],
  },
);

export const subscriptions = entity(
  'subscriptions',
  {
    id: 'text',
    instance_id: 'text',
    subscription_key: 'text',
    element_id: 'text',
    kind: 'text',
    name: 'text',
    created_at: 'text',
  },
  {
    key: ['id'],
    unique: [['instance_id', 'subscription_key']],
    indexes: [{ columns: ['kind', 'name'] }],
    references: [ofInstance],
  },
);

/** Messages that nobody waited for, until they expire. */
export const bufferedMessages = entity(
  'buffered_messages',
  {
    id: 'text',
    name: 'text',
    message_id: 'text?',
    process_id: 'text?',
    element_id: 'text?',
    instance_id: 'text?',
    business_key: 'text?',
    conversation_id: 'text?',
    correlation_keys: 'text?',
    sent_by: 'text?',
    variables: 'text',
    published_at: 'text',
    expires_at: 'text',
    delivered_at: 'text?',
  },
  {
    key: ['id'],
    unique: [['name', 'message_id']],
    indexes: [
      { columns: ['process_id', 'element_id'] },
      { columns: ['expires_at'] },
      { columns: ['instance_id'] },
    ],
    references: [ofInstance],
  },
);
