import { withDay, withoutDay } from '../../../src/calendar/edits/closed-days.ts';
import { draftOf, editDraft, type Edit } from '../../../src/definitions/calendar-drafts/calendar-draft.ts';
import { latestDefinition } from '../../../src/definitions/latest-definition.ts';
import { armStartTimers } from '../../../src/instances/start/start-timers.ts';
import { putCalendarIntoForce } from '../../../src/instances/calendar-change/put-calendar-into-force.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deployXml } from '../small-process.ts';

let program: Program;
beforeEach(async () => {
  program = await aProgram('2026-11-23T02:00:00.000Z');
});
afterEach(() => program.close());

const eve = { on: '2026-12-01', kind: 'closure', name: 'Libur daerah' } as const;

async function putIntoForce(edit: Edit): Promise<void> {
  const admin = await program.as('admin');
  const { database, worker } = program.app;
  await inTransaction(database, (tx) =>
    editDraft(database, tx, 'layanan', edit, { by: admin.id, now: program.clock.now() }),
  );
  const revision = (await draftOf(database, 'layanan'))?.revision ?? 0;
  await putCalendarIntoForce(worker, admin, { calendarId: 'layanan', revision, reason: 'uji' });
  await program.drainJobs();
}

const nextStart = async (): Promise<string | undefined> =>
  (
    await program.rows<{ due_at: string }>(
      `SELECT due_at FROM jobs WHERE kind = 'start-timer' AND job_key LIKE '%bulanan%'`,
    )
  )[0]?.due_at;

it('moves the next start of a process that begins on the first working day of a month, and back', async () => {
  // given
  await deployXml(
    program,
    'bulanan',
    `<bpmn:startEvent id="Mulai" xmlns:alur="https://alur.dev/schema/bpmn/1.0" alur:calendar="layanan"><bpmn:timerEventDefinition>
      <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">0 0 8 1 * ?</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
    <bpmn:endEvent id="Selesai" /><bpmn:sequenceFlow id="F" sourceRef="Mulai" targetRef="Selesai" />`,
  );
  const { database } = program.app;
  const deployed = await latestDefinition(database, 'bulanan');
  await inTransaction(database, (tx) =>
    armStartTimers(
      database,
      tx,
      { definitionId: deployed?.id ?? '', processId: 'bulanan' },
      program.clock.now(),
    ),
  );
  expect(await nextStart()).toBe('2026-12-01T01:00:00.000Z');
  // when / then
  await putIntoForce((calendar) => withDay(calendar, eve));
  expect(await nextStart()).toBe('2026-12-02T01:00:00.000Z');
  await putIntoForce((calendar) => withoutDay(calendar, eve));
  expect(await nextStart()).toBe('2026-12-01T01:00:00.000Z');
});
