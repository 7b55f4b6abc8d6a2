import { processXml, userTask } from '../instances/small-process.ts';
import { deployFolder } from '../support/deploy-folder.ts';
import { aProgram, type Program } from '../support/program.ts';

// A process that begins by the clock, from its deployment on.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const begins = (timing: string, more = '') =>
  `<bpmn:startEvent id="Biasa" /><bpmn:startEvent id="Waktu"><bpmn:timerEventDefinition>${timing}</bpmn:timerEventDefinition></bpmn:startEvent>
   ${userTask}<bpmn:sequenceFlow id="F" sourceRef="Waktu" targetRef="Tugas" />${more}`;
const cycle = (text: string) => `<bpmn:timeCycle>${text}</bpmn:timeCycle>`;

const deploy = (inside: string): Promise<void> =>
  deployFolder(program, 'berkala', processXml('berkala', inside));
const begun = async () =>
  (
    await program.rows<{ started_at: string }>(
      `SELECT started_at FROM instances WHERE process_id = 'berkala' ORDER BY started_at`,
    )
  ).map(({ started_at }) => started_at.slice(11, 16));
const turns = () => program.rows(`SELECT due_at FROM jobs WHERE job_key LIKE 'start-timer:berkala:%'`);

it('begins an instance at each turn, as often as it says, at its own start event', async () => {
  await deploy(begins(cycle('R3/PT1H')));
  expect(await begun()).toEqual([]);
  await program.passTimeUntil('2026-11-23T04:30:00.000Z');
  expect(await begun()).toEqual(['03:00', '04:00']);
  await program.passTimeUntil('2026-11-23T09:00:00.000Z');
  expect(await begun()).toEqual(['03:00', '04:00', '05:00']);
  expect(await turns()).toEqual([]);
  expect(await program.rows(`SELECT DISTINCT element_id FROM tasks`)).toEqual([{ element_id: 'Tugas' }]);
});

it('begins one instance after a while, and not again when the same version is deployed again', async () => {
  const once = begins('<bpmn:timeDuration>PT2H</bpmn:timeDuration>');
  await deploy(once);
  await program.passTimeUntil('2026-11-23T05:00:00.000Z');
  await deploy(once);
  await program.passTimeUntil('2026-11-23T09:00:00.000Z');
  expect(await begun()).toEqual(['04:00']);
});

it('begins an instance whenever its cron expression says, by the office’s clock', async () => {
  await deploy(begins(cycle('0 0 10,14 ? * MON-FRI')));
  await program.passTimeUntil('2026-11-24T02:00:00.000Z');
  expect(await begun()).toEqual(['03:00', '07:00']);
  expect(await turns()).toEqual([{ due_at: '2026-11-24T03:00:00.000Z' }]);
});

it('is the business of the latest version only', async () => {
  await deploy(begins(cycle('R/PT1H')));
  await program.passTimeUntil('2026-11-23T03:30:00.000Z');
  await deploy(begins(cycle('R/PT4H')));
  await program.passTimeUntil('2026-11-23T08:00:00.000Z');
  expect(await begun()).toEqual(['03:00', '07:30']);
  await deploy(`<bpmn:startEvent id="Biasa" />`);
  await program.passTimeUntil('2026-11-24T08:00:00.000Z');
  expect(await begun()).toEqual(['03:00', '07:30']);
  expect(await turns()).toEqual([]);
});

it('begins the instance that was due while the program was down, when it comes back with a new version', async () => {
  await deploy(begins(cycle('0 0 10 ? * *')));
  program.clock.set('2026-11-23T05:00:00.000Z');
  await deploy(begins(cycle('0 0 10 ? * *'), '<bpmn:endEvent id="Lagi" />'));
  await program.drainJobs();
  expect(await begun()).toEqual(['05:00']);
  expect(await turns()).toEqual([{ due_at: '2026-11-24T03:00:00.000Z' }]);
});

it('begins an instance at each of several times that one start event names', async () => {
  const timer = (timing: string) => `<bpmn:timerEventDefinition>${timing}</bpmn:timerEventDefinition>`;
  const several =
    timer(cycle('R2/PT2H')) +
    timer('<bpmn:timeDuration>PT3H</bpmn:timeDuration>') +
    '<bpmn:messageEventDefinition messageRef="Msg" />';
  await deploy(
    `<bpmn:startEvent id="Waktu">${several}</bpmn:startEvent>${userTask}<bpmn:sequenceFlow id="F" sourceRef="Waktu" targetRef="Tugas" />`,
  );
  expect(await turns()).toHaveLength(2);
  await program.passTimeUntil('2026-11-23T09:00:00.000Z');
  expect(await begun()).toEqual(['04:00', '05:00', '06:00']);
  expect(await turns()).toEqual([]);
});
