import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../../../src/kernel/ids.ts';
import type { Settings } from '../harness.ts';

// An empty database for one run: a folder, or a database on the server that DATABASE_URL names.

export interface Place {
  readonly variables: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

export async function anEmptyPlace({ database }: Pick<Settings, 'database'>): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-bench-timers-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (database === 'sqlite') return { variables: { DATA_DIR: folder }, remove: removeFolder };
  const server = process.env['DATABASE_URL'];
  if (!server) throw new Error('Expected DATABASE_URL to name a server of PostgreSQL, but it is not set');
  const name = `alur_bench_${newId().slice(-12)}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    variables: { DATA_DIR: folder, DATABASE_URL: url.href },
    async remove() {
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await removeFolder();
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
