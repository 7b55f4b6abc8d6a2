import { retryIncident } from '../../src/instances/incidents/retry-incident.ts';
import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { deployXml, deploySmall, startSmall, userTask } from '../instances/small-process.ts';
import { aProgram, type Program } from '../support/program.ts';

// camunda:asyncBefore and asyncAfter through the database: what is stored while a token waits, and who runs it.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());

const laterTask = userTask.replace(
  ' />',
  ' camunda:asyncBefore="true" camunda:jobPriority="${penting}"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>${ulang}</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:userTask>',
);
const variables = { penting: 7, ulang: 'PT1M,PT5M' };

const jobsOf = (instanceId: string) =>
  program.rows<{ kind: string; due_at: string; attempts: number; priority: number; exclusive: number }>(
    'SELECT kind, due_at, attempts, priority, exclusive FROM jobs WHERE instance_id = ?',
    instanceId,
  );
const tasksOf = (instanceId: string) =>
  program.rows<{ state: string }>('SELECT state FROM tasks WHERE instance_id = ?', instanceId);
const incidentsOf = (instanceId: string) =>
  program.rows<{ id: string; message: string; stack: string | null }>(
    'SELECT id, message, stack FROM incidents WHERE instance_id = ? AND resolved_at IS NULL',
    instanceId,
  );

describe('an asynchronous continuation', () => {
  it('is a job of its instance, in the same transaction, and the worker lets the token go on', async () => {
    await deploySmall(program, 'nanti', laterTask);
    const instanceId = await startSmall(program, 'nanti', variables);
    expect(await jobsOf(instanceId)).toMatchObject([{ kind: 'continuation', priority: 7, exclusive: 1 }]);
    expect(await tasksOf(instanceId)).toEqual([]);
    await program.drainJobs();
    expect(await jobsOf(instanceId)).toEqual([]);
    expect(await tasksOf(instanceId)).toEqual([{ state: 'open' }]);
  });

  it('that fails waits as its cycle says, then is an incident with message and stack, and can be retried', async () => {
    // given: its job was damaged
    await deploySmall(program, 'nanti', laterTask);
    const instanceId = await startSmall(program, 'nanti', variables);
    await inTransaction(program.app.database, (tx) =>
      tx.run(
        `UPDATE jobs SET payload = REPLACE(payload, '"variables":{}', '"variables":7') WHERE instance_id = ?`,
        [instanceId],
      ),
    );
    // when, then
    await program.drainJobs();
    expect(await jobsOf(instanceId)).toMatchObject([{ attempts: 1, due_at: '2026-11-23T02:01:00.000Z' }]);
    await program.passTimeUntil('2026-11-23T02:01:00.000Z');
    expect(await jobsOf(instanceId)).toMatchObject([{ attempts: 2, due_at: '2026-11-23T02:06:00.000Z' }]);
    expect(await incidentsOf(instanceId)).toEqual([]);
    await program.passTimeUntil('2026-11-23T02:06:00.000Z');
    const [incident] = await incidentsOf(instanceId);
    expect(incident).toMatchObject({
      message: expect.stringContaining('variables'),
      stack: expect.stringContaining('at '),
    });
    // mended: the retry opens the job anew
    await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
    await program.drainJobs();
    expect(await tasksOf(instanceId)).toEqual([{ state: 'open' }]);
    expect(await incidentsOf(instanceId)).toEqual([]);
  });

  it('shares its terms with timers: their jobs have priority and waits, too', async () => {
    const timer = `<bpmn:intermediateCatchEvent id="Jeda" camunda:jobPriority="\${penting}" camunda:exclusive="false">
      <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>\${ulang}</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>
      <bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
    await deploySmall(program, 'jeda', timer);
    const instanceId = await startSmall(program, 'jeda', variables);
    expect(
      await program.rows(
        'SELECT kind, priority, exclusive, max_attempts, retry_waits FROM jobs WHERE instance_id = ?',
        instanceId,
      ),
    ).toEqual([
      { kind: 'timer', priority: 7, exclusive: null, max_attempts: 3, retry_waits: '[60000,300000]' },
    ]);
  });

  it('goes with its instance', async () => {
    await deploySmall(program, 'nanti', laterTask);
    const instanceId = await startSmall(program, 'nanti', variables);
    await cancelInstance(program.app.worker, await program.as('supervisor'), { instanceId, reason: 'uji' });
    expect(await jobsOf(instanceId)).toEqual([]);
    await program.drainJobs();
    expect(await tasksOf(instanceId)).toEqual([]);
  });

  it('of several branches runs the most urgent first', async () => {
    const branch = (id: string, priority: number) =>
      `<bpmn:userTask id="${id}" camunda:asyncBefore="true" camunda:jobPriority="${priority}" camunda:candidateGroups="verifikator" />
       <bpmn:sequenceFlow id="F${id}" sourceRef="Bagi" targetRef="${id}" />`;
    await deployXml(
      program,
      'cabang',
      `<bpmn:startEvent id="Mulai" /><bpmn:parallelGateway id="Bagi" /><bpmn:sequenceFlow id="F" sourceRef="Mulai" targetRef="Bagi" />
       ${branch('Biasa', 0)}${branch('Segera', 9)}${branch('Nanti', -1)}`,
    );
    const instanceId = await startSmall(program, 'cabang');
    await program.drainJobs();
    const opened = await program.rows<{ element_id: string }>(
      'SELECT element_id FROM tasks WHERE instance_id = ? ORDER BY number',
      instanceId,
    );
    expect(opened.map(({ element_id }) => element_id)).toEqual(['Segera', 'Biasa', 'Nanti']);
  });
});
