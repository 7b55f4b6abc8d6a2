import type { Database } from '../persistence/database.ts';
import type { HistoryRow } from '../persistence/entities/history.ts';
import { read } from '../persistence/read.ts';
import type { HistoryEvent } from './event.ts';

export interface Page {
  /** At most this many events; 200 unless given. */
  limit?: number;
  /** Only events before the one with this id: the page that follows. */
  before?: number;
}

/** What happened to an instance, the latest first. */
export async function timelineOf(
  database: Database,
  instanceId: string,
  { limit = 200, before = Number.MAX_SAFE_INTEGER }: Page = {},
): Promise<HistoryEvent[]> {
  const rows = await read<HistoryRow>(
    database,
    'SELECT * FROM history WHERE instance_id = ? AND id < ? ORDER BY id DESC LIMIT ?',
    [instanceId, before, limit],
  );
  return rows.map(eventOf);
}

const eventOf = (row: HistoryRow): HistoryEvent => ({
  id: row.id,
  stream: row.stream,
  position: row.position,
  type: row.type,
  at: new Date(row.at),
  instanceId: row.instance_id ?? undefined,
  taskId: row.task_id ?? undefined,
  elementId: row.element_id ?? undefined,
  actorId: row.actor_id ?? undefined,
  content: JSON.parse(row.content),
});
