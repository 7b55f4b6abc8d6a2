import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** The BPMN of one version, as it was deployed: the whole file, with every pool. Throws not-found. */
export const xmlOf = async (database: Database, definitionId: string): Promise<string> =>
  (await sourceOf(database, definitionId)).xml;

/** The same, with which of the file's processes it is. */
export async function sourceOf(
  database: Database,
  definitionId: string,
): Promise<{ xml: string; processId: string }> {
  const [row] = await read<{ xml: string; processId: string }>(
    database,
    'SELECT xml, process_id AS "processId" FROM process_definitions WHERE id = ?',
    [definitionId],
  );
  if (!row)
    throw new Rejection('not-found', `read process definition ${definitionId}`, 'there is none with this id');
  return row;
}
