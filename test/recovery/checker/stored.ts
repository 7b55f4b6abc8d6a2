import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { findPostgresql } from '../../support/databases/find-postgresql.js';
import { drawnIn, type Drawing } from './drawing.ts';

// What the database holds, read with SQL of its own and no code of the program. Snapshots are read as the JSON
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
  /** A sequence of PostgreSQL leaves out what a transaction that was cut off had taken. */
  readonly idsHaveNoGaps: boolean;
  all(sql: string): Row[];
  readonly instances: readonly StoredInstance[];
  hasDocumentFile(documentId: string): boolean;
}

/** Where what is checked lies: the folder of the documents, and the file of SQLite or the address of PostgreSQL. */
export interface Place {
  readonly folder: string;
  readonly address: { file: string } | { url: string };
}

export function withStored<T>({ folder, address }: Place, work: (stored: Stored) => T): T {
  const { all, close } = 'file' in address ? readerOfFile(address.file) : readerOfServer(address.url);
  try {
    const documents = join(folder, 'documents');
    const hasDocumentFile = (id: string) => existsSync(join(documents, id));
    return work({ all, instances: instancesIn(all), hasDocumentFile, idsHaveNoGaps: 'file' in address });
  } finally {
    close();
  }
}

interface Reader {
  all: Stored['all'];
  close(): void;
}

function readerOfFile(file: string): Reader {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  return { all: (sql) => connection.prepare<[], Row>(sql).all(), close: () => connection.close() };
}

/** Through PostgreSQL's own program: nothing that the checked one uses. */
function readerOfServer(url: string): Reader {
  const beside = join(findPostgresql() ?? '', 'psql');
  const psql = existsSync(beside) ? beside : 'psql';
  const all = (sql: string) => {
    const asJson = `SELECT COALESCE(json_agg(row_to_json(answer)), '[]') FROM (${sql}) AS answer`;
    const options = { encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
    return JSON.parse(execFileSync(psql, ['-XAtq', '-c', asJson, url], options)) as Row[];
  };
  return { all, close: () => undefined };
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
