import { workingTimeBetween } from '../../../src/calendar/counting/working-time-between.ts';
import { calendarsIn } from '../../../src/definitions/calendars.ts';
import { timeSharesOf } from '../../../src/instances/time-shares/time-shares-of.ts';
import { parties } from '../../../src/instances/time-shares/time-shares.ts';
import { pausesOf, timeUsed } from '../../../src/instances/views/time-used.ts';
import { apply, doTask } from '../../support/case-walk.ts';
import { aProgram, type Program } from '../../support/program.ts';

// A case of the office's own process, walked over a week with a repair in between: what is told of it is reckoned anew
// here minute by minute from the tasks alone, and agrees with the clock of its deadlines.

let program: Program;
beforeEach(async () => {
  program = await aProgram('2026-11-23T02:00:00.000Z');
});
afterEach(() => program.close());

async function walk(): Promise<string> {
  const { instanceId } = await apply(program);
  const step = async (at: string, elementId: string, answers: Record<string, string | string[]> = {}) => {
    await program.passTimeUntil(at);
    await doTask(program, instanceId, elementId, answers);
  };
  await step('2026-11-23T04:00:00.000Z', 'Usr_DisposisiKadis');
  await step('2026-11-24T03:30:00.000Z', 'Usr_DisposisiKabid');
  await step('2026-11-24T08:00:00.000Z', 'Usr_DisposisiKasi');
  await step('2026-11-25T02:15:00.000Z', 'Usr_VerifikasiBerkas');
  await step('2026-11-25T07:00:00.000Z', 'Usr_SusunSurat');
  await step('2026-11-26T01:30:00.000Z', 'Usr_TandaTanganSurat');
  await step('2026-11-26T06:45:00.000Z', 'Usr_SiapkanAkunAMS');
  await step('2026-11-30T05:30:00.000Z', 'Usr_AjukanAMS');
  await program.passTimeUntil('2026-12-01T02:00:00.000Z');
  return instanceId;
}

interface TaskTimes {
  waiting_for: (typeof parties)[number];
  created_at: string;
  completed_at: string | null;
}

it('agrees with the tasks, minute by minute, and with the clock of the deadlines', async () => {
  // given
  const instanceId = await walk();
  const { database } = program.app;
  const now = program.clock.now();
  const calendar = (await calendarsIn(database))('layanan');
  if (!calendar) throw new Error('There is no calendar');
  const tasks = await program.rows<TaskTimes>(
    'SELECT waiting_for, created_at, completed_at FROM tasks WHERE instance_id = ?',
    instanceId,
  );
  const [instance] = await program.rows<{ started_at: string }>(
    'SELECT started_at FROM instances WHERE id = ?',
    instanceId,
  );
  const startedAt = new Date(instance?.started_at ?? 0);
  // when
  const shares = (await timeSharesOf(database, calendar, [instanceId], now)).get(instanceId);
  // then
  const minutes = { office: 0, applicant: 0, authority: 0 };
  for (let at = startedAt.getTime(); at < now.getTime(); at += 60_000) {
    const open = tasks.filter(
      ({ created_at, completed_at }) =>
        Date.parse(created_at) <= at &&
        at < (completed_at === null ? now.getTime() : Date.parse(completed_at)),
    );
    const party = parties.find((each) => open.some(({ waiting_for }) => waiting_for === each)) ?? 'office';
    minutes[party] += workingTimeBetween(calendar, new Date(at), new Date(at + 60_000)) / 60_000;
  }
  for (const party of parties) expect(shares?.parties[party].workingMs).toBe(minutes[party] * 60_000);
  expect(minutes.applicant).toBeGreaterThan(0);
  const used = timeUsed(calendar, { from: startedAt, to: now }, await pausesOf(database, instanceId, now));
  expect(shares?.gross.workingMs).toBe(used.grossMs);
  expect(shares?.parties.office.workingMs).toBe(used.netMs);
  expect(shares?.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['2', '3', '4']));
});
