import { sentenceOf } from '../../../src/history/sentence-of.ts';
import { peopleIn } from '../../../src/history/people-in.ts';
import { timelineOf } from '../../../src/history/timeline-of.ts';
import { appointDeputy } from '../../../src/identity/deputies/appoint-deputy.ts';
import { endDeputy } from '../../../src/identity/deputies/end-deputy.ts';
import { usersWithRole } from '../../../src/identity/users-with-role.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { inbox } from '../../../src/tasks/lists/inbox.ts';
import { peopleFor } from '../../../src/tasks/holding/assign-task.ts';
import { findVisibleTask } from '../../../src/tasks/lists/find-visible-task.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, startSmall, userTask } from '../small-process.ts';

// A Plh. stands in for the verifikator from 24 to 26 November, local dates in Pekalongan (UTC+7).

let program: Program;
const at = (moment: string) => program.clock.set(moment);
const monday = '2026-11-23T02:00:00.000Z';
const tuesdayAtMidnight = '2026-11-23T17:00:00.000Z';
const lastSecond = '2026-11-26T16:59:59.000Z';
const fridayAtMidnight = '2026-11-26T17:00:00.000Z';

beforeEach(async () => {
  program = await aProgram(monday);
  await deploySmall(program, 'pemeriksaan', userTask);
});
afterEach(() => program.close());

async function appoint(official: string, deputy: string, rest: Record<string, string> = {}) {
  const [admin, absent, present] = [
    await program.as('admin'),
    await program.as(official),
    await program.as(deputy),
  ];
  const typed = {
    ...{ officialId: absent.id, deputyId: present.id, capacity: 'plh' },
    ...{ fromOn: '2026-11-24', untilOn: '2026-11-26', reason: 'Cuti tahunan', ...rest },
  };
  return inTransaction(program.app.database, (tx) =>
    appointDeputy(tx, typed, { by: admin.id, now: program.clock.now() }),
  );
}

async function aTaskId(): Promise<string> {
  const instanceId = await startSmall(program, 'pemeriksaan');
  const [task] = await program.rows<{ id: string }>('SELECT id FROM tasks WHERE instance_id = ?', instanceId);
  return task?.id ?? '';
}

const claimAs = async (username: string, taskId: string) =>
  claimTask({ ...program.app.worker, actor: await program.as(username) }, taskId);
const completeAs = async (username: string, taskId: string) =>
  completeTask(program.app.worker, await program.as(username), { taskId, variables: {} });

async function groupTasksOf(username: string): Promise<string[]> {
  const query = { view: 'group', order: 'oldest', limit: 10 } as const;
  const { tasks } = await inbox(program.app.database, await program.as(username), query);
  return tasks.map(({ id }) => id);
}

async function toldOf(taskId: string): Promise<string[]> {
  const { database } = program.app;
  const [task] = await program.rows<{ instance_id: string }>(
    'SELECT instance_id FROM tasks WHERE id = ?',
    taskId,
  );
  const events = await timelineOf(database, task?.instance_id ?? '');
  const names = await peopleIn(database, events);
  return events
    .filter(({ type }) => type.startsWith('task.'))
    .map((event) => sentenceOf(event, 'id', names))
    .reverse();
}

it('lends the roles from the first to the last day in Pekalongan, and keeps them apart from one’s own', async () => {
  // given
  await appoint('verifikator1', 'petugas');
  const seen: [string, boolean][] = [];
  // when
  for (const moment of [monday, tuesdayAtMidnight, lastSecond, fridayAtMidnight]) {
    at(moment);
    const petugas = await program.as('petugas');
    seen.push([moment, petugas.roles.includes('verifikator')]);
    expect(petugas.ownRoles).toEqual(['petugas']);
  }
  // then
  expect(seen).toEqual([
    [monday, false],
    [tuesdayAtMidnight, true],
    [lastSecond, true],
    [fridayAtMidnight, false],
  ]);
});

it('lets the deputy do the official’s tasks meanwhile, and the trail says in whose name', async () => {
  // given
  await appoint('verifikator1', 'petugas');
  const taskId = await aTaskId();
  expect(await groupTasksOf('petugas')).toEqual([]);
  await expect(claimAs('petugas', taskId)).rejects.toThrow('there is no such task for you');
  // when
  at(tuesdayAtMidnight);
  expect(await groupTasksOf('petugas')).toEqual([taskId]);
  await claimAs('petugas', taskId);
  await completeAs('petugas', taskId);
  // then
  const [{ name: petugas }, { name: official }] = [
    await program.as('petugas'),
    await program.as('verifikator1'),
  ];
  const [{ number } = { number: 0 }] = await program.rows<{ number: number }>(
    'SELECT number FROM tasks WHERE id = ?',
    taskId,
  );
  expect(await toldOf(taskId)).toEqual([
    `${petugas} (Plh. ${official}) mengambil tugas ${number}: Periksa.`,
    `${petugas} (Plh. ${official}) menyelesaikan tugas ${number}: Periksa.`,
  ]);
});

it('does what is one’s own in one’s own name', async () => {
  await appoint('verifikator1', 'verifikator2', { capacity: 'plt' });
  at(tuesdayAtMidnight);
  const taskId = await aTaskId();
  await claimAs('verifikator2', taskId);
  expect((await toldOf(taskId)).join()).not.toContain('Plt.');
});

it('lets the deputy take over what the official has in hand, and nobody else', async () => {
  // given
  await appoint('verifikator1', 'petugas');
  const taskId = await aTaskId();
  await claimAs('verifikator1', taskId);
  // when
  at(tuesdayAtMidnight);
  expect(await groupTasksOf('petugas')).toEqual([taskId]);
  await expect(claimAs('verifikator2', taskId)).rejects.toThrow('has it');
  await claimAs('petugas', taskId);
  // then
  await expect(completeAs('verifikator1', taskId)).rejects.toThrow('has it');
  await completeAs('petugas', taskId);
});

it('tells deputies what is told to a role, and offers them to whoever hands tasks out', async () => {
  await appoint('verifikator1', 'petugas');
  const taskId = await aTaskId();
  const supervisor = await program.as('supervisor');
  const { database } = program.app;
  const told = async () =>
    (await usersWithRole(database, 'verifikator', program.clock.now())).map((one) => one.username);
  const offered = async () =>
    (await peopleFor(database, await findVisibleTask(database, supervisor, taskId), program.clock.now()))
      .length;
  const [toldBefore, offeredBefore] = [await told(), await offered()];
  at(tuesdayAtMidnight);
  expect(await told()).toEqual(expect.arrayContaining([...toldBefore, 'petugas']));
  expect(await offered()).toBe(offeredBefore + 1);
});

it('ends when it is ended, and cannot be ended twice', async () => {
  const { id } = await appoint('verifikator1', 'petugas');
  at(tuesdayAtMidnight);
  const end = () =>
    inTransaction(program.app.database, (tx) => endDeputy(tx, id, 'admin', program.clock.now()));
  await end();
  expect((await program.as('petugas')).roles).toEqual(['petugas']);
  await expect(end()).rejects.toThrow('it has ended already');
});

it.each([
  ['oneself', 'verifikator1', 'verifikator1', {}, 'deputyId: same'],
  ['days in the wrong order', 'verifikator1', 'petugas', { untilOn: '2026-11-23' }, 'untilOn: order'],
  ['a day that does not exist', 'verifikator1', 'petugas', { fromOn: '2026-11-31' }, 'fromOn: date'],
  ['more than a year', 'verifikator1', 'petugas', { untilOn: '2027-11-26' }, 'untilOn: tooLong'],
  ['no reason', 'verifikator1', 'petugas', { reason: ' ' }, 'reason: needed'],
  ['an official without a desk', 'designer', 'petugas', {}, 'officialId: noDesk'],
  ['an applicant as deputy', 'verifikator1', 'pemohon1', {}, 'deputyId: notOfTheOffice'],
])('refuses %s', async (_, official, deputy, rest, obstacle) => {
  await expect(appoint(official, deputy, rest)).rejects.toThrow(obstacle);
  expect(await program.rows('SELECT id FROM deputies')).toEqual([]);
});

it('gives an official one deputy at a time', async () => {
  await appoint('verifikator1', 'petugas');
  await expect(
    appoint('verifikator1', 'verifikator2', { fromOn: '2026-11-26', untilOn: '2026-11-30' }),
  ).rejects.toThrow('fromOn: overlap');
  await appoint('verifikator1', 'verifikator2', { fromOn: '2026-11-27', untilOn: '2026-11-30' });
});
