import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { verifyHistory } from '../../src/history/verify-history.ts';
import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { removeEndedInstances } from '../../src/worker/runners/remove-ended-instances.ts';
import { scheduleHousekeeping } from '../../src/worker/housekeeping.ts';
import {
  deploySmall,
  giveApplication,
  processXml,
  startSmall,
  userTask,
} from '../instances/small-process.ts';
import { aProgram, type Program } from '../support/program.ts';

// camunda:historyTimeToLive, one day in these processes: what housekeeping leaves of an instance that has ended.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
  await deploySmall(program, 'sehari', userTask);
});
afterEach(() => program.close());

const begins = '<bpmn:startEvent id="Mulai" />';

async function ended(variables = {}): Promise<string> {
  const instanceId = await startSmall(program, 'sehari', variables);
  await cancelInstance(program.app.worker, await program.as('supervisor'), { instanceId, reason: 'uji' });
  return instanceId;
}
async function keepHouse(at: string): Promise<void> {
  await inTransaction(program.app.database, (tx) => scheduleHousekeeping(tx, new Date(at)));
  program.clock.set(at);
  await program.drainJobs();
}
const instances = async () =>
  (await program.rows<{ id: string }>('SELECT id FROM instances ORDER BY id')).map(({ id }) => id);

const tablesOfInstances = [
  'instances WHERE id = ?',
  'instance_variables WHERE instance_id = ?',
  'tasks WHERE instance_id = ?',
  'jobs WHERE instance_id = ?',
  'incidents WHERE instance_id = ?',
  'subscriptions WHERE instance_id = ?',
  'deadlines WHERE instance_id = ?',
  'outbox WHERE instance_id = ?',
  'history_heads WHERE stream = ?',
  'history WHERE stream = ?',
];

it('removes an instance whole, and its history still holds', async () => {
  // given: a name was typed, and a message sent
  const instanceId = await ended({ nama: 'Sari Rahayu' });
  const message = { channel: 'mail', template: 'x', content: '"Sari Rahayu"', attempts: 0 };
  await inTransaction(program.app.database, (tx) =>
    tx.insert('outbox', {
      id: 'm',
      message_key: 'm',
      ...message,
      instance_id: instanceId,
      created_at: '2026-11-23T02:00:00.000Z',
    }),
  );
  // when
  await keepHouse('2026-11-24T02:00:00.001Z');
  // then
  for (const table of tablesOfInstances)
    expect([table, await program.rows(`SELECT * FROM ${table}`, instanceId)]).toEqual([table, []]);
  const left = await program.rows<{ type: string; stream: string; content: string }>(
    'SELECT type, stream, content FROM history WHERE instance_id = ?',
    instanceId,
  );
  expect(left).toEqual([
    {
      type: 'history.removed',
      stream: 'system',
      content: expect.stringMatching(/^\{"rows":\d+,"hash":"[0-9a-f]{64}"\}$/),
    },
  ]);
  const proof = await verifyHistory(program.app.database);
  expect(proof).toMatchObject({ removed: 1 });
  expect(proof.brokenAt).toBeUndefined();
});

it('keeps what ended less long ago, what runs, and what belongs to an application', async () => {
  const over = await ended();
  const running = await startSmall(program, 'sehari');
  const ofApplication = await ended();
  await giveApplication(program, ofApplication);
  program.clock.set('2026-11-23T10:00:00.000Z');
  const recent = await ended();
  // when
  await keepHouse('2026-11-24T09:59:59.000Z');
  // then
  expect(await instances()).toEqual([running, ofApplication, recent].sort());
  expect(await program.rows('SELECT instance_id FROM applications')).toEqual([
    { instance_id: ofApplication },
  ]);
  expect(await instances()).not.toContain(over);
});

it('keeps a called instance as long as its caller, whose application may keep both', async () => {
  // given
  const [caller, called] = [await ended(), await ended()];
  await giveApplication(program, caller);
  await inTransaction(program.app.database, (tx) =>
    tx.run('UPDATE instances SET parent_instance_id = ? WHERE id = ?', [caller, called]),
  );
  // when, then
  await keepHouse('2026-11-25T02:00:00.000Z');
  expect(await instances()).toEqual([caller, called].sort());
  await inTransaction(program.app.database, (tx) => tx.run('DELETE FROM applications'));
  await keepHouse('2026-11-25T03:00:00.000Z');
  await keepHouse('2026-11-25T04:00:00.000Z');
  expect(await instances()).toEqual([]);
});

it('keeps a caller as long as what it called still runs', async () => {
  // given
  const caller = await ended();
  const called = await startSmall(program, 'sehari');
  await inTransaction(program.app.database, (tx) =>
    tx.run('UPDATE instances SET parent_instance_id = ? WHERE id = ?', [caller, called]),
  );
  // when, then
  await keepHouse('2026-11-25T02:00:00.000Z');
  expect(await instances()).toEqual([caller, called].sort());
  const request = { instanceId: called, reason: 'uji' };
  await cancelInstance(program.app.worker, await program.as('supervisor'), request);
  await keepHouse('2026-11-27T03:00:00.000Z');
  await keepHouse('2026-11-27T04:00:00.000Z');
  expect(await instances()).toEqual([]);
});

it('keeps for ever what belongs to a process that says no time to live', async () => {
  const content = processXml('selamanya', begins).replace('camunda:historyTimeToLive="P1D"', '');
  const files = [{ name: 'process.bpmn', content }];
  await deployProcess({ database: program.app.database, clock: program.clock }, { files });
  const instanceId = await startSmall(program, 'selamanya');
  await keepHouse('2036-11-25T02:00:00.000Z');
  expect(await program.rows('SELECT state FROM instances WHERE id = ?', instanceId)).toEqual([
    { state: 'completed' },
  ]);
});

it('comes back in an hour', async () => {
  await ended();
  await keepHouse('2026-11-25T02:00:00.000Z');
  expect(await program.rows(`SELECT due_at FROM jobs WHERE kind = 'housekeeping'`)).toEqual([
    { due_at: '2026-11-25T03:00:00.000Z' },
  ]);
});

it('takes at most so many at once, so that others get their turn', async () => {
  for (let index = 0; index < 3; index += 1) await ended();
  const later = new Date('2026-11-25T02:00:00.000Z');
  expect(await removeEndedInstances(program.app.database, later, 2)).toBe(2);
  expect(await removeEndedInstances(program.app.database, later, 2)).toBe(1);
  expect(await instances()).toEqual([]);
});
