import { hubOf, type Changed } from '../../../src/persistence/announcements/hub.ts';
import { Relay } from '../../../src/persistence/announcements/relay.ts';
import { onDueWork, wakeWorkers } from '../../../src/persistence/announcements/wake.ts';
import { announce } from '../../../src/persistence/announcements/announce.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import type { Database } from '../../../src/persistence/database.ts';
import { openedTwice, type Several } from './several.ts';

// Two processes on one database, each with its line to the other.

let several: Several;
let relays: Relay[];
beforeEach(async () => {
  several = await openedTwice();
  const { address } = several;
  if (!('url' in address)) throw new Error('Expected a database of PostgreSQL');
  const log = createLog('silent');
  relays = several.databases.map((database) => new Relay(address.url, hubOf(database), log));
  await Promise.all(relays.map((relay) => relay.open()));
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.close()));
  await several.remove();
});

/** Resolves with the first thing told there that is wanted. */
const heard = (database: Database, isWanted: (changed: Changed) => boolean): Promise<Changed> =>
  new Promise((resolve) => {
    const leave = hubOf(database).subscribe((changed) => {
      if (!isWanted(changed)) return;
      leave();
      resolve(changed);
    });
  });

const speaksOf = (topic: string) => (changed: Changed) => changed !== 'anything' && changed.has(topic);

it('what one announces after its commit is heard in the other', async () => {
  const [one, other] = several.databases;
  const told = heard(other, speaksOf('instance:1'));
  await inTransaction(one, (tx) => Promise.resolve(announce(one, tx, ['instance:1', 'tasks'])));
  expect(await told).toEqual(new Set(['instance:1', 'tasks']));
});

it('work that one leaves rouses the worker of the other', async () => {
  const [one, other] = several.databases;
  const roused = new Promise<string>((resolve) => onDueWork(other, () => resolve('roused')));
  wakeWorkers(one);
  expect(await roused).toBe('roused');
});

it('a line that was cut is laid again, and then anything may have changed', async () => {
  // given
  const [one, other] = several.databases;
  const caughtUp = several.databases.map((database) => heard(database, (changed) => changed === 'anything'));
  // when
  const cut = await inTransaction(one, (tx) =>
    tx.query(
      `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
       WHERE application_name = 'alur-relay' AND datname = current_database()`,
    ),
  );
  // then
  expect(cut).toEqual([{ cut: true }, { cut: true }]);
  expect(await Promise.all(caughtUp)).toEqual(['anything', 'anything']);
  // and then it carries again
  const told = heard(other, speaksOf('instance:2'));
  hubOf(one).publish(['instance:2']);
  expect(await told).toEqual(new Set(['instance:2']));
});
