import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { processFile } from './process-folder.ts';
import { sourceOf } from './xml-of.ts';

/** Every file of one version as it was deployed, path → text. Throws not-found. */
export async function filesOf(
  database: Database,
  definitionId: string,
): Promise<ReadonlyMap<string, string>> {
  const { xml } = await sourceOf(database, definitionId);
  if (xml === '') throw new Rejection('not-found', `read version ${definitionId}`, 'it has no BPMN');
  const rows = await read<{ name: string; content: string }>(
    database,
    'SELECT name, content FROM definition_resources WHERE definition_id = ? ORDER BY name',
    [definitionId],
  );
  return new Map([
    [processFile, xml],
    ...rows.map(({ name, content }) => [name, content] as [string, string]),
  ]);
}
