import { readConfig } from '../../../src/config.ts';
import { loadInstance } from '../../../src/instances/instance.ts';
import { startInstance } from '../../../src/instances/start/start-instance.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, deployXml, startSmall, userTask } from '../small-process.ts';

// A process that loops is stopped before it keeps others waiting, through the database as well.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;
const endless = `<bpmn:startEvent id="Mulai" /><bpmn:manualTask id="Lagi" /><bpmn:task id="Putar" />
  ${flow('Mulai', 'Lagi')}${flow('Lagi', 'Putar')}${flow('Putar', 'Lagi')}`;
const rounds = (count: number) =>
  `<bpmn:manualTask id="Putar"><bpmn:standardLoopCharacteristics loopMaximum="${count}" /></bpmn:manualTask>`;

const incidentsOf = (instanceId: string) =>
  program.rows<{ message: string }>('SELECT message FROM incidents WHERE instance_id = ?', instanceId);

it('an endless loop is an incident in under a second, while another instance goes on', async () => {
  // given
  await deployXml(program, 'lingkaran', endless);
  await deploySmall(program, 'biasa', userTask);
  // when: both at once; the time of the processor, since others may be using the machine
  const began = process.cpuUsage();
  const [looping, other] = await Promise.all([
    startSmall(program, 'lingkaran'),
    startSmall(program, 'biasa'),
  ]);
  const { user, system } = process.cpuUsage(began);
  // then
  expect(await incidentsOf(looping)).toMatchObject([
    { message: expect.stringMatching(/more than 10,000 steps at once and was stopped before/) },
  ]);
  expect((user + system) / 1000).toBeLessThan(1_000);
  expect(await program.rows('SELECT state FROM tasks WHERE instance_id = ?', other)).toEqual([
    { state: 'open' },
  ]);
});

it('of an endless loop the history tells how it began and ended, and how much it leaves out', async () => {
  await deployXml(program, 'lingkaran', endless);
  const looping = await startSmall(program, 'lingkaran');
  const told = await program.rows<{ type: string; element_id: string; content: string }>(
    'SELECT type, element_id, content FROM history WHERE instance_id = ? ORDER BY id',
    looping,
  );
  const omitted = told.findIndex(({ type }) => type === 'events.omitted');
  const turns = told.filter(({ type }) => type.startsWith('element.')).length;
  expect([turns, told.length]).toEqual([400, 403]);
  expect(told.slice(0, 3).map(({ type }) => type)).toEqual([
    'instance.started',
    'element.entered',
    'element.left',
  ]);
  expect(JSON.parse(told[omitted]?.content ?? '')).toMatchObject({ count: 20_000 - 400 });
  expect(told.at(-1)).toMatchObject({ type: 'incident.opened', element_id: told[omitted]?.element_id });
});

it('a loop that doubles a text in each turn is an incident before it fills the memory', async () => {
  const doubling = endless.replace(
    '<bpmn:manualTask id="Lagi" />',
    '<bpmn:manualTask id="Lagi"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name="teks">${teks}${teks}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:manualTask>',
  );
  await deployXml(program, 'lingkaran', doubling);
  const looping = await startSmall(program, 'lingkaran', { teks: 'x' });
  expect(await incidentsOf(looping)).toMatchObject([
    { message: expect.stringContaining('more than 5,000,000 characters') },
  ]);
});

it('20,000 rounds in a row end when the budget of the program is raised, and not before', async () => {
  await deploySmall(program, 'putaran', rounds(20_000));
  const stopped = await startSmall(program, 'putaran');
  expect(await incidentsOf(stopped)).toHaveLength(1);
  const raised = { ...program.app.worker, maxSteps: 50_000 };
  const { instanceId } = await inTransaction(program.app.database, (tx) =>
    startInstance(raised, tx, { processId: 'putaran', variables: {} }),
  );
  expect((await loadInstance(program.app.database, instanceId)).state).toBe('completed');
  // what came to its end is told whole
  expect(
    await program.rows(
      `SELECT id FROM history WHERE type = 'events.omitted' AND instance_id = ?`,
      instanceId,
    ),
  ).toEqual([]);
});

it('the budget is ENGINE_MAX_STEPS', () => {
  const keys = { SESSION_SECRET: 'a'.repeat(32), MASTER_KEY: '0'.repeat(64) };
  expect(readConfig({ ...keys, ENGINE_MAX_STEPS: '50000' }).maxSteps).toBe(50_000);
  expect(readConfig(keys).maxSteps).toBeUndefined();
  expect(() => readConfig({ ...keys, ENGINE_MAX_STEPS: '7' })).toThrow('ENGINE_MAX_STEPS');
});
