import type { Variables } from '../engine/variables.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** The variables of the process itself, by name. */
export async function variablesOf(database: Database, instanceId: string): Promise<Variables> {
  const rows = await read<{ name: string; value: string }>(
    database,
    'SELECT name, value FROM instance_variables WHERE instance_id = ? ORDER BY name',
    [instanceId],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
}
