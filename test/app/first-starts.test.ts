import { readdir } from 'node:fs/promises';
import { closeDatabase, openDatabase } from '../../src/persistence/database.ts';
import { read } from '../../src/persistence/read.ts';
import { anEmptyPlace, type Place } from '../support/databases/place.ts';
import { startOn } from '../support/program.ts';

// Three programs that start at the same moment, the first that ever did on this database.

let place: Place;
beforeEach(async () => void (place = await anEmptyPlace()));
afterEach(() => place.remove());

it('people, calendars and processes are there once', async () => {
  // when
  const clock = { now: () => new Date('2026-11-23T02:00:00.000Z') };
  const apps = await Promise.all([1, 2, 3].map(() => startOn(place, clock)));
  const logins = apps.map(({ demoLogins }) => demoLogins.length);
  await Promise.all(apps.map((app) => app.close()));
  // then
  const database = await openDatabase(place.address);
  const [users, calendars, definitions] = await Promise.all([
    read<{ username: string }>(database, 'SELECT username FROM users'),
    read(database, 'SELECT id FROM calendars'),
    read<{ process_id: string; version: number }>(
      database,
      'SELECT process_id, version FROM process_definitions ORDER BY process_id',
    ),
  ]);
  await closeDatabase(database);
  expect(logins).toEqual(Array(3).fill(users.length));
  expect(new Set(users.map(({ username }) => username)).size).toBe(users.length);
  expect(calendars).toEqual([{ id: 'layanan' }]);
  const folders = await readdir('processes', { withFileTypes: true });
  expect(definitions.length).toBeGreaterThanOrEqual(folders.filter((each) => each.isDirectory()).length);
  expect(definitions.map(({ version }) => version)).toEqual(definitions.map(() => 1));
}, 120_000);
