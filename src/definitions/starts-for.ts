import { startEventsFor } from '../engine/model/start-events-for.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { modelOf } from './model-of.ts';

export interface Start {
  processId: string;
  startEventId: string;
}

/** What a message or signal begins: start events of the version of each process that new instances get. */
export async function startsFor(
  database: Database,
  kind: 'message' | 'signal',
  name: string,
): Promise<Start[]> {
  const latest = await read<{ id: string; process_id: string }>(
    database,
    `SELECT d.id, d.process_id FROM process_definitions d
     WHERE d.version = (SELECT MAX(o.version) FROM process_definitions o WHERE o.process_id = d.process_id)
     ORDER BY d.process_id`,
  );
  const starts: Start[] = [];
  // One after another: inside a transaction they share its connection.
  for (const { id, process_id: processId } of latest)
    for (const startEventId of await startEventsIn(database, id, kind, name))
      starts.push({ processId, startEventId });
  return starts;
}

/** A version that an older program deployed and this one refuses begins nothing. */
async function startEventsIn(
  database: Database,
  definitionId: string,
  kind: 'message' | 'signal',
  name: string,
): Promise<string[]> {
  try {
    return startEventsFor(await modelOf(database, definitionId), kind, name);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}
