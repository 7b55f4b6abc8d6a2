import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { errorCodeOf } from '../../../src/persistence/error-code.ts';
import type { Making, Place } from './place.ts';

// A database of its own in the cluster of the run. PostgreSQL copies one to make another, in 20 ms.

type UrlPlace = Place & { address: { url: string } };

export const anEmptyPlace = (): Promise<UrlPlace> => create('template0');

export async function aCopyOf(name: string, make: Making): Promise<Place> {
  const original = `original-${name}`;
  try {
    return await create(original);
  } catch (error) {
    if (errorCodeOf(error) !== codes.noSuchDatabase) throw error;
  }
  await keepOriginal(original, make);
  return create(original);
}

const codes = { noSuchDatabase: '3D000', nameIsTaken: ['42P04', '23505'] };

// Where words are ordered otherwise than their bytes are: nothing may depend on that.
const indonesian = `LOCALE_PROVIDER icu ICU_LOCALE 'id'`;

async function create(original: string): Promise<UrlPlace> {
  const name = `test-${randomBytes(8).toString('hex')}`;
  const locale = original === 'template0' ? indonesian : '';
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${original}" STRATEGY file_copy ${locale}`);
  const folder = await mkdtemp(join(tmpdir(), 'alur-papers-'));
  const remove = async () => {
    await administer(`DROP DATABASE "${name}" WITH (FORCE)`);
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, address: { url: urlOf(name) }, remove };
}

/** Two that make it at the same moment make the same. */
async function keepOriginal(original: string, make: Making): Promise<void> {
  const place = await anEmptyPlace();
  await make(place);
  try {
    await administer(`CREATE DATABASE "${original}" TEMPLATE "${nameOf(place.address.url)}"`);
  } catch (error) {
    if (!codes.nameIsTaken.includes(errorCodeOf(error) ?? '')) throw error;
  }
  await place.remove();
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function cluster(): string {
  const url = process.env['ALUR_TEST_CLUSTER'];
  if (url === undefined) throw new Error('Expected the cluster of this run, but none was started');
  return url;
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

function urlOf(name: string): string {
  const url = new URL(cluster());
  url.pathname = `/${name}`;
  return url.href;
}
