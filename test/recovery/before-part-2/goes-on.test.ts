import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { closeScriptWorkers } from '../../../src/engine/expressions/script-threads.ts';
import { broadcastSignal } from '../../../src/instances/messages/broadcast-signal.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { correlateMessage } from '../../../src/instances/messages/correlate-message.ts';
import { retryIncident } from '../../../src/instances/incidents/retry-incident.ts';
import { writerOptions } from '../../../src/persistence/sqlite/data-source-options.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { Baseline } from '../../../src/persistence/migrations/0001-baseline/baseline.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { troublesOf } from '../../instances/stored-invariants.ts';
import type { Place } from '../../support/databases/place.ts';
import { aProgram, type Program } from '../../support/program.ts';

// A database as the program wrote it when it had only its first migration (commit 5bb56d8): one case that waits in
// every way there was then, and one with an incident. Rows are as they were, for ever: what is stored must go on.

const folder = join(process.cwd(), 'test/recovery/before-part-2');
type Rows = Record<string, Record<string, string | number | null>[]>;

async function asItWas({ folder: dataDirectory }: Place): Promise<void> {
  const tables = JSON.parse(await readFile(join(folder, 'rows.json'), 'utf8')) as Rows;
  const file = join(dataDirectory, 'alur.sqlite');
  const old = await new DataSource({ ...writerOptions(file), migrations: [Baseline] }).initialize();
  await old.runMigrations();
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows)
      await old.query(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?')})`,
        Object.values(row),
      );
  await old.destroy();
}

let program: Program;
beforeAll(async () => {
  program = await aProgram('2026-11-23T03:11:00.000Z', { prepare: asItWas });
});
afterAll(() => program.close());
afterAll(() => closeScriptWorkers());

const idOf = async (processId: string) => {
  const rows = await program.rows<{ id: string }>('SELECT id FROM instances WHERE process_id = ?', processId);
  return rows[0]?.id ?? '';
};
const stateOf = (processId: string) =>
  program.rows('SELECT state FROM instances WHERE process_id = ?', processId);

async function completeAll(): Promise<void> {
  const actor = await program.as('verifikator1');
  const open = `SELECT id FROM tasks WHERE state = 'open'`;
  for (let [task] = await program.rows<{ id: string }>(open); task; [task] = await program.rows(open)) {
    await claimTask({ ...program.app.worker, actor }, task.id);
    await completeTask(program.app.worker, actor, { taskId: task.id, variables: {} });
  }
}

it('a case goes on to its end', async () => {
  expect(await troublesOf(program)).toEqual([]);
  // the script, the timer of half an hour and the first turn of the one that repeats
  await program.passTimeUntil('2026-11-23T04:10:00.000Z');
  expect(await troublesOf(program)).toEqual([]);
  expect(await program.rows(`SELECT value FROM instance_variables WHERE name = 'hasil'`)).toEqual([
    { value: '42' },
  ]);
  // people, a signal, and a message that two wait for until the sub-process is over
  await inTransaction(program.app.database, (tx) =>
    broadcastSignal(program.app.worker, tx, {
      name: 'Isyarat',
      variables: {},
      thrownAt: program.clock.now(),
    }),
  );
  await completeAll();
  await program.drainJobs();
  expect(await stateOf('lama')).toEqual([{ state: 'running' }]);
  const message = { name: 'Kabar', instanceId: await idOf('lama'), variables: {} };
  await inTransaction(program.app.database, (tx) => correlateMessage(program.app.worker, tx, message));
  // then
  expect(await stateOf('lama')).toEqual([{ state: 'completed' }]);
  expect(await troublesOf(program)).toEqual([]);
});

it('an incident can be retried, and its job is tried as often as it says', async () => {
  const [incident] = await program.rows<{ id: string }>('SELECT id FROM incidents');
  await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
  await program.drainJobs();
  expect(
    await program.rows('SELECT attempts, max_attempts FROM jobs WHERE instance_id = ?', await idOf('gagal')),
  ).toEqual([{ attempts: 1, max_attempts: 2 }]);
});
