import { entity, type RowOf } from './entity.ts';

export const history = entity(
  'history',
  {
    id: 'serial',
    stream: 'text',
    position: 'integer',
    at: 'text',
    type: 'text',
    instance_id: 'text?',
    task_id: 'text?',
    element_id: 'text?',
    actor_id: 'text?',
    content: 'text',
    hash: 'text',
  },
  {
    key: ['id'],
    unique: [['stream', 'position']],
    indexes: [{ columns: ['instance_id', 'id'] }],
  },
);
export type HistoryRow = RowOf<typeof history>;

export const historyHeads = entity(
  'history_heads',
  { stream: 'text', position: 'integer', hash: 'text' },
  { key: ['stream'] },
);
export type HistoryHeadRow = RowOf<typeof historyHeads>;

/** Streams that were taken out, with the head they had. */
export const historyRemovals = entity(
  'history_removals',
  { stream: 'text', position: 'integer', hash: 'text', removed_at: 'text' },
  { key: ['stream'] },
);
