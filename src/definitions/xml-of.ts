import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** The BPMN of one version, as it was deployed. Throws not-found. */
export async function xmlOf(database: Database, definitionId: string): Promise<string> {
  const [row] = await read<{ xml: string }>(database, 'SELECT xml FROM process_definitions WHERE id = ?', [
    definitionId,
  ]);
  if (!row)
    throw new Rejection('not-found', `read process definition ${definitionId}`, 'there is none with this id');
  return row.xml;
}
