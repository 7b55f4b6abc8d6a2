import { closeDatabase, openDatabase, type Database } from '../../src/persistence/database.ts';
import type { DatabaseAddress } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { leaseDueJobs } from '../../src/jobs/lease-due-jobs.ts';
import { scheduleHousekeeping } from '../../src/worker/housekeeping.ts';
import type { WorkerContext } from '../../src/worker/context.ts';
import { startWorker } from '../../src/worker/worker.ts';
import { deploySmall, pause, processXml, startSmall } from '../instances/small-process.ts';
import { deployFolder } from '../support/deploy-folder.ts';
import { aProgram, type Program } from '../support/program.ts';

// Three programs on one database, each with its worker and none of them a leader: what is due happens once.

let program: Program;
let address: DatabaseAddress | undefined;
let others: Database[];
beforeEach(async () => {
  program = await aProgram(undefined, { prepare: async (place) => void (address = place.address) });
  others = [await another(), await another()];
});
afterEach(async () => {
  for (const database of others) await closeDatabase(database);
  await program.close();
});

function another(): Promise<Database> {
  if (!address) throw new Error('Expected the program to have an address');
  return openDatabase(address);
}

const contexts = (): WorkerContext[] => [
  program.app.worker,
  ...others.map((database, index) => {
    const { worker } = program.app;
    return { ...worker, database, service: { ...worker.service, database }, workerId: `worker-${index}` };
  }),
];

/** All three work until nothing is due any more. */
async function workTogether(): Promise<void> {
  const workers = contexts().map(startWorker);
  const due = () =>
    program.rows(
      'SELECT id FROM jobs WHERE dead_at IS NULL AND due_at <= ?',
      program.clock.now().toISOString(),
    );
  // What had to be put aside (its row was in the hands of another) is asked for again shortly: time goes on.
  for (let looks = 0; looks < 3_000 && (await due()).length > 0; looks += 1) {
    program.clock.set(new Date(program.clock.now().getTime() + 1).toISOString());
    for (const worker of workers) worker.wake();
  }
  await Promise.all(workers.map((worker) => worker.stop()));
}

const firings = () =>
  program.rows<{ instance_id: string }>(`SELECT instance_id FROM history WHERE type = 'timer.fired'`);

it('timers that are due at one moment fire once each', async () => {
  // given
  await program.drainJobs();
  await deploySmall(program, 'jeda', pause('PT10M'));
  const started = [];
  for (let count = 0; count < 60; count += 1) started.push(await startSmall(program, 'jeda'));
  program.clock.set('2026-11-23T02:10:00.000Z');
  // when
  await workTogether();
  // then
  expect((await firings()).map((row) => row.instance_id).sort()).toEqual(started.sort());
  expect(await program.rows(`SELECT id FROM instances WHERE state = 'running'`)).toEqual([]);
  expect(await program.rows(`SELECT id FROM jobs WHERE attempts > 1 OR dead_at IS NOT NULL`)).toEqual([]);
});

it('a process that begins by the clock begins once a turn, and the house is kept once', async () => {
  // given: each program schedules the housekeeping when it starts
  await program.drainJobs();
  await deployFolder(
    program,
    'berkala',
    processXml(
      'berkala',
      `<bpmn:startEvent id="Waktu"><bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
       <bpmn:endEvent id="Selesai" /><bpmn:sequenceFlow id="F" sourceRef="Waktu" targetRef="Selesai" />`,
    ),
  );
  await Promise.all(
    contexts().map(({ database }) =>
      inTransaction(database, (tx) => scheduleHousekeeping(tx, program.clock.now())),
    ),
  );
  // when
  for (const at of ['03:00', '04:00', '05:00', '06:00']) {
    program.clock.set(`2026-11-23T${at}:00.000Z`);
    await workTogether();
  }
  // then
  const begun = await program.rows<{ started_at: string }>(
    `SELECT started_at FROM instances WHERE process_id = 'berkala' ORDER BY started_at`,
  );
  expect(begun.map(({ started_at: at }) => at.slice(11, 13))).toEqual(['03', '04', '05']);
  expect(await program.rows(`SELECT id FROM jobs WHERE kind = 'housekeeping'`)).toHaveLength(1);
});

it('what a killed one held goes on with another when its lease has run out, once', async () => {
  // given: twenty timers in the hands of a program that is no more
  await program.drainJobs();
  await deploySmall(program, 'jeda', pause('PT10M'));
  for (let count = 0; count < 20; count += 1) await startSmall(program, 'jeda');
  program.clock.set('2026-11-23T02:10:00.000Z');
  const [killed] = others;
  if (!killed) throw new Error('Expected another program');
  const now = program.clock.now();
  await leaseDueJobs(killed, { lane: 'instances', now, limit: 100, leaseMs: 10_000, workerId: 'mati' });
  expect(
    await leaseDueJobs(program.app.database, {
      lane: 'instances',
      now,
      limit: 100,
      leaseMs: 10_000,
      workerId: 'hidup',
    }),
  ).toEqual([]);
  // when
  program.clock.set('2026-11-23T02:10:10.000Z');
  await workTogether();
  // then
  expect(await firings()).toHaveLength(20);
  expect(await program.rows(`SELECT id FROM instances WHERE state = 'running'`)).toEqual([]);
});
