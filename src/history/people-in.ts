import { oneOf } from '../persistence/statements/condition.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import type { HistoryEvent } from './event.ts';

/** The names of those who did what these events tell, by user id: what `sentenceOf` wants. */
export async function peopleIn(
  database: Database,
  events: readonly Pick<HistoryEvent, 'actorId'>[],
): Promise<ReadonlyMap<string, string>> {
  const these = oneOf('id', [...new Set(events.flatMap(({ actorId }) => actorId ?? []))]);
  const rows = await read<{ id: string; name: string }>(
    database,
    `SELECT id, name FROM users WHERE ${these.sql}`,
    these.params,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
