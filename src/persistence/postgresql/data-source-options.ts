import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/migrations.ts';
import { ReadableNames } from '../schema/readable-names.ts';
import { readNul } from './nul-character.ts';

// Connections read only unless a transaction says BEGIN READ WRITE. Counts and sums come as numbers, on
// these connections alone.

/** A new connection costs the server as much as many statements: it is kept through the pauses of a day's work. */
const idleTimeoutMillis = 600_000;

const { builtins, getTypeParser } = pg.types;

const ours = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.TEXT, readNul],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => ours.get(oid) ?? getTypeParser(oid, format),
};

export const dataSourceOptions = (url: string, poolSize: number): DataSourceOptions => ({
  type: 'postgres',
  url: withOption(url, '-c default_transaction_read_only=on'),
  poolSize,
  applicationName: 'alur',
  connectTimeoutMS: 10_000,
  installExtensions: false,
  migrations,
  namingStrategy: new ReadableNames(),
  extra: { types, keepAlive: true, idleTimeoutMillis },
});

/** Options of the address itself stay: a search path, a time-out. */
function withOption(url: string, option: string): string {
  const parsed = new URL(url);
  const given = parsed.searchParams.get('options');
  parsed.searchParams.set('options', given === null ? option : `${given} ${option}`);
  return parsed.href;
}
