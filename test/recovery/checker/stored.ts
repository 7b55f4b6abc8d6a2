import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drawnIn, type Drawing } from './drawing.ts';

// What the file holds, read with SQL of its own and no code of the program. Snapshots are read as the JSON
// they are; the drawings come from the deployed XML.

export type Row = Readonly<Record<string, string | number | null>>;

interface Armed {
  at: string;
  token?: string;
  scope?: string;
  due?: string;
}

/** The part of a snapshot that says who waits for what. */
export interface State {
  scopes: Record<string, { of: string; in?: string; token?: string; vars?: Record<string, unknown> }>;
  tokens: Record<
    string,
    { at: string; in: string; via?: string; task?: string; job?: string; call?: string }
  >;
  timers?: Record<string, Armed>;
  messages?: Record<string, Armed>;
  incidents?: Record<string, Armed>;
  ended?: string;
}

export interface StoredInstance {
  id: string;
  row: Row;
  state: State;
  drawing: Drawing;
  history: Row[];
}

export interface Stored {
  all(sql: string): Row[];
  readonly instances: readonly StoredInstance[];
  hasDocumentFile(documentId: string): boolean;
}

export function withStored<T>(file: string, work: (stored: Stored) => T): T {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const all = (sql: string) => connection.prepare<[], Row>(sql).all();
    const documents = join(dirname(file), 'documents');
    const hasDocumentFile = (id: string) => existsSync(join(documents, id));
    return work({ all, instances: instancesIn(all), hasDocumentFile });
  } finally {
    connection.close();
  }
}

function instancesIn(all: Stored['all']): StoredInstance[] {
  const definitions = all('SELECT id, xml FROM process_definitions');
  const drawings = new Map(definitions.map((row) => [row.id, drawnIn(String(row.xml))]));
  const events = all('SELECT * FROM history WHERE instance_id IS NOT NULL ORDER BY id');
  const history = groupedBy(events, (row) => row.instance_id);
  return all('SELECT * FROM instances ORDER BY id').map((row) => ({
    id: String(row.id),
    row,
    state: row.snapshot === null ? { scopes: {}, tokens: {} } : (JSON.parse(String(row.snapshot)) as State),
    drawing: drawings.get(row.definition_id) ?? drawnIn(''),
    history: history.get(row.id) ?? [],
  }));
}

export function groupedBy<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
