import type { Database } from '../persistence/database.ts';

// What was read of a definition, kept in memory: the last `most` that were asked for. Definitions never
// change, so nothing is ever stale; what could not be loaded is not kept.

export function keptPerDatabase<T>(most: number) {
  const databases = new WeakMap<Database, Map<string, Promise<T>>>();

  return (database: Database, key: string, load: () => Promise<T>): Promise<T> => {
    const kept = databases.get(database) ?? new Map<string, Promise<T>>();
    databases.set(database, kept);
    const value = kept.get(key) ?? load();
    // A Map keeps the order of insertion: what was used last stands last.
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    value.catch(() => kept.get(key) === value && kept.delete(key));
    return value;
  };
}
