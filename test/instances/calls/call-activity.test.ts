import { cancelInstance } from '../../../src/instances/cancel-instance.ts';
import { instanceList } from '../../../src/instances/views/instance-list.ts';
import { retryIncident } from '../../../src/instances/incidents/retry-incident.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { correlateMessage } from '../../../src/instances/messages/correlate-message.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, deployXml, receiveTask, startSmall, userTask } from '../small-process.ts';

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const call = (calledElement: string, inside = '', attributes = '') =>
  `<bpmn:callActivity id="Panggil" name="Panggil" calledElement="${calledElement}" ${attributes}>${inside}</bpmn:callActivity>`;
const mapped = (mappings: string) => `<bpmn:extensionElements>${mappings}</bpmn:extensionElements>`;
const perItem = (sequential = false) =>
  `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}" camunda:collection="nama" camunda:elementVariable="satu" />`;
const later = (id: string) =>
  `<bpmn:userTask id="${id}" name="${id}" camunda:candidateGroups="verifikator" />`;

interface Called {
  id: string;
  state: string;
  process_id: string;
  parent_instance_id: string | null;
}
const instance = async (id: string): Promise<string | undefined> =>
  (await program.rows<Called>('SELECT state FROM instances WHERE id = ?', id))[0]?.state;
const calledBy = (id: string) =>
  program.rows<Called>(
    'SELECT id, state, process_id FROM instances WHERE parent_instance_id = ? ORDER BY id',
    id,
  );
const onlyCalledBy = async (id: string): Promise<string> => (await calledBy(id))[0]?.id ?? 'none';
const openTasks = (id: string) =>
  program.rows<{ id: string; element_id: string }>(
    `SELECT id, element_id FROM tasks WHERE state IN ('open', 'claimed') AND instance_id = ? ORDER BY id`,
    id,
  );
const incidentsOf = (id: string) =>
  program.rows<{ id: string; element_id: string; message: string }>(
    'SELECT id, element_id, message FROM incidents WHERE instance_id = ? AND resolved_at IS NULL',
    id,
  );
const variablesOf = async (id: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (
      await program.rows<{ name: string; value: string }>(
        'SELECT name, value FROM instance_variables WHERE instance_id = ?',
        id,
      )
    ).map(({ name, value }) => [name, JSON.parse(value) as unknown]),
  );
const deadJobs = () => program.rows('SELECT kind, last_error FROM jobs WHERE dead_at IS NOT NULL');

async function started(processId: string, variables = {}, businessKey?: string): Promise<string> {
  const id = await startSmall(program, processId, variables, businessKey);
  await program.drainJobs();
  return id;
}

async function complete(instanceId: string, variables = {}): Promise<void> {
  const [task] = await openTasks(instanceId);
  const actor = await program.as('verifikator1');
  await claimTask({ ...program.app.worker, actor }, task?.id ?? '');
  await completeTask(program.app.worker, actor, { taskId: task?.id ?? '', variables });
  await program.drainJobs();
}

const cancel = async (instanceId: string): Promise<void> => {
  const request = { instanceId, reason: 'Salah' };
  await cancelInstance(program.app.worker, await program.as('supervisor'), request);
  await program.drainJobs();
};
const retry = async (instanceId: string): Promise<void> => {
  const [incident] = await incidentsOf(instanceId);
  await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
  await program.drainJobs();
};

describe('a call', () => {
  it('runs in an instance of its own, whose task people find, and comes back with what is mapped', async () => {
    // given
    await deploySmall(program, 'anak', userTask);
    const mappings =
      '<camunda:in source="nama" target="siapa" /><camunda:out source="hasil" target="hasil" />';
    await deploySmall(program, 'induk', call('anak', mapped(mappings)), later('Sesudah'));
    // when
    const parent = await started('induk', { nama: 'Ani', rahasia: 1 }, 'KASUS-1');
    // then
    const child = await onlyCalledBy(parent);
    expect(await calledBy(parent)).toEqual([{ id: child, state: 'running', process_id: 'anak' }]);
    expect(await variablesOf(child)).toEqual({ siapa: 'Ani' });
    expect(await openTasks(child)).toMatchObject([{ element_id: 'Tugas' }]);
    // when
    await complete(child, { hasil: 'baik', lain: 2 });
    // then
    expect([await instance(child), await instance(parent)]).toEqual(['completed', 'running']);
    expect(await openTasks(parent)).toMatchObject([{ element_id: 'Sesudah' }]);
    expect(await variablesOf(parent)).toEqual({ nama: 'Ani', rahasia: 1, hasil: 'baik' });
    const told = await program.rows<{ type: string }>(
      `SELECT type, content FROM history WHERE instance_id = ? AND type LIKE 'call.%' ORDER BY id`,
      parent,
    );
    expect(told.map(({ type }) => type)).toEqual(['call.started', 'call.ended']);
  });

  it('is no case of its own in the list, unless it is stuck', async () => {
    await deploySmall(
      program,
      'anak',
      userTask.replace('candidateGroups="verifikator"', 'assignee="${siapa}"'),
    );
    await deploySmall(program, 'induk', call('anak'));
    const parent = await started('induk');
    const ids = async (filter: 'running' | 'all' | 'incident') =>
      (await instanceList(program.app.database, { filter, limit: 25 })).rows.map(({ id }) => id);
    expect([await ids('running'), await ids('all')]).toEqual([[parent], [parent]]);
    expect(await ids('incident')).toEqual([await onlyCalledBy(parent)]);
  });

  it('has the business key of its caller where that is mapped, and hears messages under it', async () => {
    // given
    await deploySmall(program, 'anak', receiveTask);
    const key = mapped('<camunda:in businessKey="#{execution.processBusinessKey}" />');
    await deploySmall(program, 'induk', call('anak', key));
    const parent = await started('induk', {}, 'KASUS-2');
    // when
    const message = { name: 'Kabar', businessKey: 'KASUS-2', variables: {} };
    await inTransaction(program.app.database, (tx) => correlateMessage(program.app.worker, tx, message));
    await program.drainJobs();
    // then
    expect(await instance(parent)).toBe('completed');
  });

  it('of a process that is not deployed is an incident, and succeeds on the retry once it is', async () => {
    // given
    await deploySmall(program, 'induk', call('anak'));
    const parent = await started('induk');
    expect(await incidentsOf(parent)).toMatchObject([
      { element_id: 'Panggil', message: 'The process "anak" could not be called: it is not deployed' },
    ]);
    // when
    await deploySmall(program, 'anak', '<bpmn:task id="Lewat" />');
    await retry(parent);
    // then
    expect([await instance(parent), await deadJobs()]).toEqual(['completed', []]);
  });

  it('of a process that only a message begins is an incident, and leaves nothing behind', async () => {
    const byMessage =
      '<bpmn:startEvent id="M"><bpmn:messageEventDefinition messageRef="Msg" /></bpmn:startEvent>';
    await deployXml(program, 'anak', byMessage);
    await deploySmall(program, 'induk', call('anak'));
    const parent = await started('induk');
    expect(await incidentsOf(parent)).toMatchObject([
      { message: 'The process "anak" could not be called: it has no start event without a trigger' },
    ]);
    expect(await calledBy(parent)).toEqual([]);
  });

  it('of itself ends at the depth that is allowed, with an incident there', async () => {
    await deploySmall(program, 'diri', call('diri'));
    const first = await started('diri');
    const all = await program.rows<Called>(`SELECT id FROM instances WHERE process_id = 'diri' ORDER BY id`);
    expect(all).toHaveLength(51);
    expect(await incidentsOf(all.at(-1)?.id ?? '')).toMatchObject([
      {
        message: 'The process "diri" could not be called: it would stand 51 calls deep, and 50 are allowed',
      },
    ]);
    // when
    await cancel(first);
    // then
    expect(await program.rows(`SELECT state, COUNT(*) AS n FROM instances GROUP BY state`)).toEqual([
      { state: 'cancelled', n: 51 },
    ]);
  });
});

describe('the version that is called', () => {
  const version = (binding: string, more = '') =>
    call('anak', '', `camunda:calledElementBinding="${binding}" ${more}`);
  const taskOf = async (parent: string) => (await openTasks(await onlyCalledBy(parent)))[0]?.element_id;

  it('is the newest, that of its deployment, a number, or a tag', async () => {
    // given
    await deploySmall(program, 'anak', later('Satu'));
    program.clock.set('2026-11-23T03:00:00.000Z');
    const tagged = (tag: string, id: string) =>
      deployXml(
        program,
        'anak" camunda:versionTag="' + tag,
        `<bpmn:startEvent id="Mulai" />${later(id)}<bpmn:sequenceFlow id="f" sourceRef="Mulai" targetRef="${id}" />`,
      );
    await tagged('uji', 'Dua');
    await deploySmall(program, 'terbaru', version('latest'));
    await deploySmall(program, 'bersama', version('deployment'));
    await deploySmall(program, 'nomor', version('version', 'camunda:calledElementVersion="${1}"'));
    await deploySmall(program, 'tanda', version('versionTag', 'camunda:calledElementVersionTag="uji"'));
    program.clock.set('2026-11-23T04:00:00.000Z');
    await tagged('lain', 'Tiga');
    // then
    expect(await taskOf(await started('terbaru'))).toBe('Tiga');
    expect(await taskOf(await started('bersama'))).toBe('Dua');
    expect(await taskOf(await started('nomor'))).toBe('Satu');
    expect(await taskOf(await started('tanda'))).toBe('Dua');
  });

  it('of its deployment is the first one where the caller was deployed before', async () => {
    await deploySmall(program, 'bersama', version('deployment'));
    program.clock.set('2026-11-23T03:00:00.000Z');
    await deploySmall(program, 'anak', later('Satu'));
    expect(await taskOf(await started('bersama'))).toBe('Satu');
  });

  it.each([
    [version('version', 'camunda:calledElementVersion="7"'), 'version 7 is not deployed'],
    [version('versionTag', 'camunda:calledElementVersionTag="x"'), 'a version "x" is not deployed'],
  ])('that is not there is an incident: %s', async (activity, why) => {
    await deploySmall(program, 'anak', later('Satu'));
    await deploySmall(program, 'induk', activity);
    const parent = await started('induk');
    expect(await incidentsOf(parent)).toMatchObject([
      { message: `The process "anak" could not be called: ${why}` },
    ]);
  });
});

describe('what a called instance does not catch itself', () => {
  const errors = '<bpmn:errorEventDefinition />';
  const failing = `<bpmn:startEvent id="Mulai" />${userTask}<bpmn:endEvent id="Gagal">${errors}</bpmn:endEvent>
    <bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Tugas" /><bpmn:sequenceFlow id="b" sourceRef="Tugas" targetRef="Gagal" />`;
  const caught = (definition: string, attributes = '') => `<bpmn:startEvent id="Mulai" />${call('tengah')}
    <bpmn:boundaryEvent id="Tangkap" attachedToRef="Panggil" ${attributes}>${definition}</bpmn:boundaryEvent>${later('Urus')}
    <bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Panggil" /><bpmn:sequenceFlow id="b" sourceRef="Tangkap" targetRef="Urus" />`;

  it('an error ends every caller up to the one that catches it', async () => {
    // given
    await deployXml(program, 'anak', failing);
    await deploySmall(program, 'tengah', call('anak'));
    await deployXml(program, 'induk', caught(errors));
    const parent = await started('induk');
    const middle = await onlyCalledBy(parent);
    const child = await onlyCalledBy(middle);
    // when
    await complete(child);
    // then
    expect(await Promise.all([child, middle, parent].map(instance))).toEqual([
      'terminated',
      'terminated',
      'running',
    ]);
    expect(await openTasks(parent)).toMatchObject([{ element_id: 'Urus' }]);
    expect(await program.rows('SELECT id FROM incidents')).toEqual([]);
  });

  it('an error that no one catches is an incident of the first caller, whose retry calls again', async () => {
    await deployXml(program, 'anak', failing);
    await deploySmall(program, 'tengah', call('anak'));
    await deploySmall(program, 'induk', call('tengah'));
    const parent = await started('induk');
    const middle = await onlyCalledBy(parent);
    await complete(await onlyCalledBy(middle));
    expect([await instance(middle), await instance(parent)]).toEqual(['terminated', 'running']);
    expect(await incidentsOf(parent)).toMatchObject([
      { message: 'An error without code, thrown by "Panggil" (Panggil), is caught by no one' },
    ]);
    await retry(parent);
    expect((await calledBy(parent)).map(({ state }) => state)).toEqual(['terminated', 'running']);
  });

  it('an escalation is heard by the first caller that listens, while all go on', async () => {
    // given
    const escalation = '<bpmn:escalationEventDefinition />';
    const up = `<bpmn:intermediateThrowEvent id="Naik">${escalation}</bpmn:intermediateThrowEvent>`;
    await deploySmall(program, 'anak', up, userTask);
    await deploySmall(program, 'tengah', call('anak'));
    await deployXml(program, 'induk', caught(escalation, 'cancelActivity="false"'));
    // when
    const parent = await started('induk');
    // then
    const middle = await onlyCalledBy(parent);
    expect(await openTasks(parent)).toMatchObject([{ element_id: 'Urus' }]);
    expect([await instance(middle), await instance(await onlyCalledBy(middle))]).toEqual([
      'running',
      'running',
    ]);
  });

  it('an escalation with which it ends is told before its end', async () => {
    const escalation = '<bpmn:escalationEventDefinition />';
    await deployXml(
      program,
      'tengah',
      `<bpmn:startEvent id="Mulai" /><bpmn:endEvent id="Naik">${escalation}</bpmn:endEvent><bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Naik" />`,
    );
    await deployXml(program, 'induk', caught(escalation));
    const parent = await started('induk');
    expect(await openTasks(parent)).toMatchObject([{ element_id: 'Urus' }]);
    expect(await deadJobs()).toEqual([]);
  });
});

it('an answer that cannot be given stands as an incident of the caller, until that has ended', async () => {
  // given: what the escalation is to bring along is not there yet
  const up =
    '<bpmn:intermediateThrowEvent id="Naik"><bpmn:escalationEventDefinition /></bpmn:intermediateThrowEvent>';
  await deploySmall(program, 'anak', up, userTask);
  await deploySmall(
    program,
    'induk',
    call('anak', mapped('<camunda:out sourceExpression="${hasil}" target="a" />')),
  );
  const parent = await started('induk');
  await program.passTimeUntil('2026-11-24T02:00:00.000Z');
  expect(await incidentsOf(parent)).toMatchObject([
    { element_id: 'Panggil', message: expect.stringContaining('variable hasil is not set') },
  ]);
  // when
  await complete(await onlyCalledBy(parent), { hasil: 7 });
  // then: the end was told; the escalation has no one to reach any more
  expect([await instance(parent), await variablesOf(parent)]).toEqual(['completed', { a: 7 }]);
  expect([await incidentsOf(parent), await deadJobs()]).toEqual([[], []]);
});

describe('cancelling', () => {
  beforeEach(async () => {
    await deploySmall(program, 'anak', userTask);
    await deploySmall(program, 'tengah', call('anak'));
  });

  it('a caller cancels all that it called, and what they called', async () => {
    await deploySmall(program, 'induk', call('tengah'));
    const parent = await started('induk');
    const middle = await onlyCalledBy(parent);
    const child = await onlyCalledBy(middle);
    await cancel(parent);
    expect(await Promise.all([parent, middle, child].map(instance))).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect([await openTasks(child), await incidentsOf(middle), await deadJobs()]).toEqual([[], [], []]);
  });

  it('a caller before the call was made keeps it from being made', async () => {
    await deploySmall(program, 'induk', call('tengah'));
    const parent = await startSmall(program, 'induk');
    await cancel(parent);
    expect([await calledBy(parent), await deadJobs()]).toEqual([[], []]);
  });

  it('a call by what interrupts it cancels what was called', async () => {
    await deployXml(
      program,
      'induk',
      `<bpmn:startEvent id="Mulai" />${call('anak')}<bpmn:boundaryEvent id="Batal" attachedToRef="Panggil">
         <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
       <bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="Panggil" />`,
    );
    const parent = await started('induk');
    await program.passTimeUntil('2026-11-23T04:00:00.000Z');
    expect(await instance(parent)).toBe('completed');
    expect(await instance(await onlyCalledBy(parent))).toBe('cancelled');
  });

  it('a called instance is an incident of its caller, whose retry calls again', async () => {
    const middle = await started('tengah');
    await cancel(await onlyCalledBy(middle));
    expect(await incidentsOf(middle)).toMatchObject([
      { element_id: 'Panggil', message: 'The process "anak", called here, was cancelled' },
    ]);
    await retry(middle);
    const [, again] = await calledBy(middle);
    expect(again?.state).toBe('running');
    await complete(again?.id ?? '');
    expect(await instance(middle)).toBe('completed');
  });
});

describe('many calls', () => {
  it.each([
    ['at once', false],
    ['one after the other', true],
  ])('are made %s, and all come back', async (_how, sequential) => {
    const nama = Array.from({ length: 50 }, (_, index) => `Orang ${index}`);
    await deploySmall(program, 'anak', '<bpmn:task id="Lewat" />');
    const mapping = mapped('<camunda:in source="satu" target="siapa" />');
    await deploySmall(program, 'induk', call('anak', mapping + perItem(sequential)));
    const parent = await started('induk', { nama });
    expect(await instance(parent)).toBe('completed');
    const called = await calledBy(parent);
    expect(called).toHaveLength(50);
    expect(await variablesOf(called[49]?.id ?? '')).toEqual({ siapa: 'Orang 49' });
  });
});
