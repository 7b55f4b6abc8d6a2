import type { ClosedDay } from '../../../src/calendar/working-calendar.ts';
import { withDay, withoutDay } from '../../../src/calendar/edits/closed-days.ts';
import { draftOf, editDraft, type Edit } from '../../../src/definitions/calendar-drafts/calendar-draft.ts';
import { calendarsIn } from '../../../src/definitions/calendars.ts';
import { previewChange } from '../../../src/instances/calendar-change/preview-change.ts';
import { putCalendarIntoForce } from '../../../src/instances/calendar-change/put-calendar-into-force.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { verifyHistory } from '../../../src/history/verify-history.ts';
import { recalculateBatch } from '../../../src/instances/calendar-change/recalculate-batch.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { startSmall } from '../small-process.ts';
import { deployCounted } from './a-counted-process.ts';

// A holiday is added in the middle of running cases: it moves exactly the deadlines that it should, and taking it
// out again moves exactly those back. Both leave a trace in the calendar's history and in that of each case moved.

let program: Program;
beforeEach(async () => {
  program = await aProgram('2026-11-13T02:00:00.000Z');
  await deployCounted(program);
});
afterEach(() => program.close());

const pilkada: ClosedDay = {
  on: '2026-11-25',
  kind: 'closure',
  name: 'Pemungutan suara',
  decree: 'Keppres 1/2026',
};

async function begin(at: string): Promise<string> {
  await program.passTimeUntil(at);
  return startSmall(program, 'terhitung');
}

async function complete(instanceId: string, elementId: string, by: string, at: string): Promise<void> {
  await program.passTimeUntil(at);
  const [task] = await program.rows<{ id: string }>(
    `SELECT id FROM tasks WHERE instance_id = ? AND element_id = ? AND state = 'open'`,
    instanceId,
    elementId,
  );
  const actor = await program.as(by);
  await claimTask({ ...program.app.worker, actor }, task?.id ?? '');
  await completeTask(program.app.worker, actor, { taskId: task?.id ?? '', variables: {} });
  await program.drainJobs();
}

/** The four lives of a case: what a holiday on the 25th of November finds on the 24th. */
async function cases() {
  const over = await begin('2026-11-13T02:00:00.000Z'); // a Friday: the maximum has passed
  const early = await begin('2026-11-17T02:00:00.000Z'); // due on the 20th and the 24th at closing time
  const paused = await begin('2026-11-19T02:00:00.000Z');
  const resumed = await begin('2026-11-20T02:00:00.000Z');
  await complete(paused, 'Periksa', 'verifikator1', '2026-11-20T03:00:00.000Z');
  await complete(resumed, 'Periksa', 'verifikator1', '2026-11-20T03:00:00.000Z');
  await complete(resumed, 'Lengkapi', 'pemohon1', '2026-11-23T03:00:00.000Z');
  const running = await begin('2026-11-23T04:00:00.000Z');
  await program.passTimeUntil('2026-11-24T02:00:00.000Z');
  return { over, early, paused, resumed, running };
}

const edited = async (edit: Edit): Promise<void> => {
  const admin = await program.as('admin');
  const { database } = program.app;
  await inTransaction(database, (tx) =>
    editDraft(database, tx, 'layanan', edit, { by: admin.id, now: program.clock.now() }),
  );
};

async function putIntoForce(edit: Edit, reason: string): Promise<string> {
  await edited(edit);
  const draft = await draftOf(program.app.database, 'layanan');
  const decision = { calendarId: 'layanan', revision: draft?.revision ?? 0, reason };
  const changeId = await putCalendarIntoForce(program.app.worker, await program.as('admin'), decision);
  await program.drainJobs();
  return changeId;
}

/** Everything that says until when: deadlines, the jobs of timers, and until when tasks are listed. */
const everyMoment = async (): Promise<Record<string, unknown>[]> => [
  ...(await program.rows<Record<string, unknown>>('SELECT * FROM deadlines ORDER BY instance_id, timer_key')),
  ...(await program.rows<Record<string, unknown>>(
    `SELECT job_key, due_at, attempts FROM jobs WHERE kind = 'timer' ORDER BY job_key`,
  )),
  ...(await program.rows<Record<string, unknown>>(
    `SELECT id, list_due_at FROM tasks WHERE state IN ('open', 'claimed') ORDER BY id`,
  )),
];

const deadlines = async (instanceId: string) => {
  const rows = await program.rows<{
    kind: string;
    due_at: string | null;
    remaining_ms: number | null;
    fired_at: string | null;
  }>(
    'SELECT kind, due_at, remaining_ms, fired_at FROM deadlines WHERE instance_id = ? ORDER BY kind',
    instanceId,
  );
  return rows.map((row) => [
    row.kind,
    row.due_at?.slice(0, 16) ?? Number(row.remaining_ms) / 60_000,
    row.fired_at !== null,
  ]);
};

it('moves what counts over the new holiday, and nothing else', async () => {
  // given
  const { over, early, paused, resumed, running } = await cases();
  const before = await everyMoment();
  expect(await deadlines(paused)).toEqual([
    ['maximum', 28 * 60, false],
    ['target', 14.5 * 60, false],
  ]);
  // when
  await putIntoForce((calendar) => withDay(calendar, pilkada), 'Keppres 1/2026');
  // then: 23 Nov + 3 and + 5 working days, the 25th no longer one of them
  expect(await deadlines(running)).toEqual([
    ['maximum', '2026-12-01T08:45', false],
    ['target', '2026-11-27T04:00', false],
  ]);
  // 31 and 21 1/4 hours of service were left on Friday at 10.00, and run from Monday at 10.00
  expect((await deadlines(resumed)).map(([kind, at]) => [kind, at])).toEqual([
    ['maximum', '2026-12-01T04:00'],
    ['target', '2026-11-27T04:00'],
  ]);
  // the fifth day of a clock that stands still is now a short Friday; its third day is before the holiday
  expect(await deadlines(paused)).toEqual([
    ['maximum', 24.25 * 60, false],
    ['target', 14.5 * 60, false],
  ]);
  const moved = await program.rows<{ instance_id: string }>(
    `SELECT DISTINCT instance_id FROM history WHERE type = 'deadlines.recalculated'`,
  );
  expect(moved.map(({ instance_id }) => instance_id)).not.toContain(over);
  expect(moved.map(({ instance_id }) => instance_id)).not.toContain(early);
  const after = await everyMoment();
  const wallClock = (rows: Record<string, unknown>[]) =>
    rows.filter((row) => Object.values(row).some((value) => value === 'Arsip'));
  expect(wallClock(after)).toEqual(wallClock(before));
});

it('moves exactly those back when the holiday is taken out again, and tells both', async () => {
  // given
  const { running, resumed, paused } = await cases();
  const before = await everyMoment();
  // when
  await putIntoForce((calendar) => withDay(calendar, pilkada), 'Keppres 1/2026');
  expect(await everyMoment()).not.toEqual(before);
  await putIntoForce((calendar) => withoutDay(calendar, pilkada), 'Keppres dicabut');
  // then
  expect(await everyMoment()).toEqual(before);
  const told = await program.rows<{ type: string; instance_id: string | null; content: string }>(
    `SELECT type, instance_id, content FROM history
     WHERE type IN ('calendar.changed', 'deadlines.moved', 'deadlines.recalculated') ORDER BY id`,
  );
  const ofCalendar = told.filter(({ instance_id }) => instance_id === null);
  expect(ofCalendar.map(({ type }) => type)).toEqual([
    'calendar.changed',
    'deadlines.moved',
    'calendar.changed',
    'deadlines.moved',
  ]);
  const ofRunning = told.filter(({ instance_id }) => instance_id === running);
  expect(ofRunning.map(({ content }) => JSON.parse(content))).toMatchObject([
    { why: 'Keppres 1/2026', count: 2 },
    { why: 'Keppres dicabut', count: 2 },
  ]);
  const [there, back] = ofRunning.map(({ content }) => JSON.parse(content).timers);
  expect(back).toEqual(
    there.map((timer: object & { before: unknown; after: unknown }) => ({
      ...timer,
      before: timer.after,
      after: timer.before,
    })),
  );
  const cases_ = new Set(told.flatMap(({ instance_id }) => instance_id ?? []));
  expect(cases_).toEqual(new Set([running, resumed, paused]));
  expect(JSON.parse(ofCalendar[1]?.content ?? '{}')).toMatchObject({ cases: 3 });
  expect((await verifyHistory(program.app.database)).brokenAt).toBeUndefined();
});

it('shows beforehand what it will do', async () => {
  // given
  await cases();
  const { database } = program.app;
  const now = program.clock.now();
  const inForce = (await calendarsIn(database))('layanan');
  if (!inForce) throw new Error('There is no calendar');
  const calendar = withDay(inForce, pilkada);
  const before = await everyMoment();
  // when
  const shown = await previewChange(database, { calendarId: 'layanan', calendar, now }, 100);
  // then
  expect(await everyMoment()).toEqual(before);
  await putIntoForce((each) => withDay(each, pilkada), 'Keppres 1/2026');
  const done = await program.rows<{ instance_id: string; content: string }>(
    `SELECT instance_id, content FROM history WHERE type = 'deadlines.recalculated' ORDER BY instance_id`,
  );
  expect(shown.cases.map(({ instanceId }) => instanceId)).toEqual(done.map(({ instance_id }) => instance_id));
  const moments = shown.cases.map(({ timers }) =>
    timers.map(({ key, after }) => [key, after.dueAt, after.remainingMs]),
  );
  expect(moments).toEqual(
    done.map(({ content }) =>
      JSON.parse(content).timers.map(
        ({ key, after }: { key: string; after: { dueAt?: string; remainingMs?: number } }) => [
          key,
          after.dueAt,
          after.remainingMs,
        ],
      ),
    ),
  );
});

it('fires once, at once, what becomes due in the past', async () => {
  // given: the target of the running case lies on the 27th because of the holiday
  const { running } = await cases();
  await putIntoForce((calendar) => withDay(calendar, pilkada), 'Keppres 1/2026');
  await program.passTimeUntil('2026-11-26T09:00:00.000Z');
  // when: without it, it was due at closing time of the 26th, a quarter of an hour ago
  await putIntoForce((calendar) => withoutDay(calendar, pilkada), 'Keppres dicabut');
  await program.passTimeUntil('2026-11-27T09:00:00.000Z');
  // then
  const fired = await program.rows<{ at: string }>(
    `SELECT at FROM history WHERE instance_id = ? AND type = 'timer.fired' AND element_id = 'Target'`,
    running,
  );
  expect(fired).toEqual([{ at: '2026-11-26T09:00:00.000Z' }]);
});

it('moves more cases than one transaction holds, and goes on where it was stopped', async () => {
  // given
  const { database, worker } = program.app;
  await program.passTimeUntil('2026-11-23T02:00:00.000Z');
  for (let each = 0; each < 30; each += 1) await startSmall(program, 'terhitung');
  await edited((calendar) => withDay(calendar, pilkada));
  const decision = { calendarId: 'layanan', revision: 1, reason: 'Keppres 1/2026' };
  const changeId = await putCalendarIntoForce(worker, await program.as('admin'), decision);
  // when: the program dies with the first batch done, but not written
  const inside = await recalculateBatch(worker, { changeId, after: '', round: 1 });
  const dying = inTransaction(database, async (tx) => {
    await inside(tx);
    throw new Error('the power failed');
  });
  await expect(dying).rejects.toThrow('the power failed');
  await program.drainJobs();
  // then
  const [change] = await program.rows('SELECT * FROM calendar_changes WHERE id = ?', changeId);
  expect(change).toMatchObject({ cases_looked_at: 30, cases_moved: 30, timers_moved: 60 });
  const told = await program.rows<{ count: number }>(
    `SELECT COUNT(*) AS count FROM history WHERE type = 'deadlines.recalculated' GROUP BY instance_id`,
  );
  expect(told.map(({ count }) => Number(count))).toEqual(Array(30).fill(1));
  await inTransaction(database, await recalculateBatch(worker, { changeId, after: '', round: 2 }));
  expect((await program.rows('SELECT * FROM calendar_changes WHERE id = ?', changeId))[0]).toEqual(change);
});

it('refuses what was not seen: a draft that was edited, or put into force, meanwhile', async () => {
  await edited((calendar) => withDay(calendar, pilkada));
  const admin = await program.as('admin');
  const decision = { calendarId: 'layanan', revision: 1, reason: 'Keppres 1/2026' };
  await edited((calendar) => withDay(calendar, { ...pilkada, name: 'Lain' }));
  await expect(putCalendarIntoForce(program.app.worker, admin, decision)).rejects.toThrow('a moment ago');
  await putCalendarIntoForce(program.app.worker, admin, { ...decision, revision: 2 });
  await expect(putCalendarIntoForce(program.app.worker, admin, { ...decision, revision: 2 })).rejects.toThrow(
    'a moment ago',
  );
});

it('has no draft left where edits undo one another', async () => {
  await edited((calendar) => withDay(calendar, pilkada));
  await edited((calendar) => withoutDay(calendar, pilkada));
  expect(await draftOf(program.app.database, 'layanan')).toBeUndefined();
});
