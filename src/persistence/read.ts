import { inside, type Database } from './database.ts';
import type { Value } from './statements/value.ts';

/** Reads what is committed; inside a transaction of the same caller, what that transaction sees. */
export async function read<Row>(database: Database, sql: string, params: Value[] = []): Promise<Row[]> {
  const scope = database[inside].scopes.getStore()?.open;
  if (scope) return scope.query<Row>(sql, params);
  return (await database[inside].read(sql, params)) as Row[];
}
