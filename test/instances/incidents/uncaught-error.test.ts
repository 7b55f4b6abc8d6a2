import { finishWork } from '../../../src/instances/work/finish-work.ts';
import { retryIncident } from '../../../src/instances/incidents/retry-incident.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deployXml, startSmall } from '../small-process.ts';

let program: Program;
beforeAll(async () => (program = await aProgram()));
afterAll(() => program.close());

const work = '<bpmn:serviceTask id="Hitung" camunda:type="external" camunda:topic="notify" />';
const guarded = (definition: string) =>
  `<bpmn:startEvent id="Mulai" />${work}<bpmn:sequenceFlow id="F1" sourceRef="Mulai" targetRef="Hitung" />
   <bpmn:boundaryEvent id="Gagal" attachedToRef="Hitung"><bpmn:errorEventDefinition ${definition} /></bpmn:boundaryEvent>`;
const jobs = (instanceId: string) =>
  program.rows<{ payload: string }>(
    `SELECT payload FROM jobs WHERE instance_id = ? AND kind = 'service-task'`,
    instanceId,
  );
const openIncidents = (instanceId: string) =>
  program.rows<{ id: string; message: string }>(
    'SELECT id, message FROM incidents WHERE instance_id = ? AND resolved_at IS NULL',
    instanceId,
  );
const stateOf = async (instanceId: string) =>
  (await program.rows<{ state: string }>('SELECT state FROM instances WHERE id = ?', instanceId))[0]?.state;

async function fail(instanceId: string, errorCode: string): Promise<void> {
  const [job] = await jobs(instanceId);
  const { jobKey } = JSON.parse(job?.payload ?? '{}') as { jobKey: string };
  const stimulus = { type: 'job-threw-error', jobKey, errorCode, message: 'penuh' } as const;
  await inTransaction(program.app.database, (tx) => finishWork(program.app.worker, tx, instanceId, stimulus));
}

describe('an error that a job throws', () => {
  it('with a code nobody knows is an incident, and a retry asks for the work again', async () => {
    // given
    await deployXml(program, 'tak-dikenal', guarded('errorRef="Err"'));
    const instanceId = await startSmall(program, 'tak-dikenal');
    // when
    await fail(instanceId, 'TAK_DIKENAL');
    // then
    const [incident] = await openIncidents(instanceId);
    expect(incident?.message).toBe('The error "TAK_DIKENAL", thrown by "Hitung", is caught by no one: penuh');
    expect([await stateOf(instanceId), await jobs(instanceId)]).toEqual(['running', []]);
    await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
    expect([await openIncidents(instanceId), (await jobs(instanceId)).length]).toEqual([[], 1]);
  });

  it('goes on where a handler for all catches it', async () => {
    await deployXml(program, 'tertangkap', guarded(''));
    const instanceId = await startSmall(program, 'tertangkap');
    await fail(instanceId, 'TAK_DIKENAL');
    expect([await openIncidents(instanceId), await stateOf(instanceId)]).toEqual([[], 'completed']);
  });
});
