import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { DatabaseAddress } from '../../../src/persistence/database.ts';

// Someone with the database itself in hand, past the program: the administrator of the machine, or a thief.

/** Runs statements one after the other, each as the database takes it. */
export async function inHand(address: DatabaseAddress, ...statements: string[]): Promise<void> {
  if ('file' in address) onFile(address.file, statements);
  else await onServer(address.url, statements);
}

/** The same with all triggers and foreign keys out of the way. */
export const withoutGuards = async (address: DatabaseAddress, ...statements: string[]): Promise<void> =>
  'file' in address
    ? onFile(address.file, ['PRAGMA foreign_keys = OFF', ...dropsOfTriggers(address.file), ...statements])
    : onServer(address.url, ['SET session_replication_role = replica', ...statements]);

function onFile(file: string, statements: readonly string[]): void {
  const connection = new Sqlite(file);
  try {
    for (const statement of statements) connection.exec(statement);
  } finally {
    connection.close();
  }
}

function dropsOfTriggers(file: string): string[] {
  const connection = new Sqlite(file, { readonly: true });
  const rows = connection
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)
    .all();
  connection.close();
  return rows.map(({ name }) => `DROP TRIGGER ${name}`);
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
