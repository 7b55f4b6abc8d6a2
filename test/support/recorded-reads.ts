import { inside, type Database } from '../../src/persistence/database.ts';
import type { Value } from '../../src/persistence/statements/value.ts';

export interface RecordedRead {
  sql: string;
  params: Value[];
}

/** The same database, and every statement that is read through it. */
export function recordingReads(database: Database): { recorded: Database; reads: RecordedRead[] } {
  const reads: RecordedRead[] = [];
  const store = database[inside];
  const read = (sql: string, params: Value[]) => {
    reads.push({ sql, params });
    return store.read(sql, params);
  };
  return { recorded: { [inside]: { ...store, read } }, reads };
}
