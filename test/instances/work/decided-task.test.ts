import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { closeDecisionThreads } from '../../../src/engine/decisions/decision-threads.ts';
import { sentenceOf } from '../../../src/history/sentence-of.ts';
import { timelineOf } from '../../../src/history/timeline-of.ts';
import { retryIncident } from '../../../src/instances/incidents/retry-incident.ts';
import { aDecision, aDmn, aTable, literal } from '../../support/a-dmn.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { processXml, startSmall } from '../small-process.ts';

let program: Program;
beforeEach(async () => {
  program = await aProgram();
});
afterEach(() => program.close());
afterAll(closeDecisionThreads);

const decided = (attributes: string) =>
  `<bpmn:startEvent id="Mulai"/><bpmn:businessRuleTask id="Putuskan" name="Putuskan biaya" camunda:decisionRef="biaya" ${attributes}><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R1/PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:businessRuleTask>
   <bpmn:userTask id="Baca" camunda:candidateGroups="verifikator"/><bpmn:endEvent id="Selesai"/>
   <bpmn:sequenceFlow id="f1" sourceRef="Mulai" targetRef="Putuskan"/><bpmn:sequenceFlow id="f2" sourceRef="Putuskan" targetRef="Baca"/><bpmn:sequenceFlow id="f3" sourceRef="Baca" targetRef="Selesai"/>`;

const fees = (amount: string, attributes = '') =>
  aDmn(
    aDecision(
      'biaya',
      aTable({
        inputs: ['jenis:string'],
        outputs: ['tarif'],
        rules: [
          ['"baru"', amount],
          ['"ganda"', '1'],
          ['"ganda", "lain"', '2'],
        ],
      }),
    ).replace('<decision ', `<decision ${attributes} `),
    'namespace="urn:uji" xmlns:camunda="http://camunda.org/schema/1.0/dmn"',
  );

async function deploy(processId: string, attributes: string, dmn?: string): Promise<void> {
  const files = [{ name: 'process.bpmn', content: processXml(processId, decided(attributes)) }];
  if (dmn !== undefined) files.push({ name: 'decisions/biaya.dmn', content: dmn });
  await deployProcess({ database: program.app.database, clock: program.clock }, { files });
}

const variablesOf = async (instanceId: string) => {
  const [row] = await program.rows<{ snapshot: string }>(
    'SELECT snapshot FROM instances WHERE id = ?',
    instanceId,
  );
  return JSON.parse(row?.snapshot ?? '{}') as { scopes?: { variables?: unknown }[] };
};
const incidentsOf = (instanceId: string) =>
  program.rows<{ id: string; message: string }>(
    'SELECT id, message FROM incidents WHERE instance_id = ? AND resolved_at IS NULL',
    instanceId,
  );

const single = 'camunda:resultVariable="tarif" camunda:mapDecisionResult="singleEntry"';

describe('a decided business rule task', () => {
  it('leaves its result in the instance and tells what was decided from what', async () => {
    // given
    await deploy('berbiaya', `${single} camunda:decisionRefBinding="deployment"`, fees('50 + 1'));
    const instanceId = await startSmall(program, 'berbiaya', { jenis: 'baru' });
    // when
    await program.drainJobs();
    // then
    expect(JSON.stringify(await variablesOf(instanceId))).toContain('"tarif":51');
    const events = await timelineOf(program.app.database, instanceId);
    const made = events.find(({ type }) => type === 'decision.made');
    expect(made?.elementId).toBe('Putuskan');
    expect(made?.content).toEqual({
      name: 'Putuskan biaya',
      decisionId: 'biaya',
      decisionName: 'biaya',
      decisions: [{ decisionId: 'biaya', name: 'biaya', inputs: { jenis: 'baru' }, rules: [1], output: 51 }],
    });
    expect(made && sentenceOf(made, 'id')).toBe('Putuskan biaya: keputusan biaya dibuat.');
    expect(made && sentenceOf(made, 'en')).toBe('Putuskan biaya: the decision biaya was made.');
  });

  it('that cannot be decided is an incident saying why, and goes on after a retry of the mended table', async () => {
    await deploy('bimbang', single, fees('1'));
    const instanceId = await startSmall(program, 'bimbang', { jenis: 'ganda' });
    await program.drainJobs();
    const [incident] = await incidentsOf(instanceId);
    expect(incident?.message).toContain('Decision biaya has the hit policy UNIQUE: rules 2, 3 match');
    // mended
    await deploy('bimbang', single, fees('1').replace('"ganda", "lain"', '"lain"'));
    await retryIncident(program.app.worker, await program.as('supervisor'), incident?.id ?? '');
    await program.drainJobs();
    expect(await incidentsOf(instanceId)).toEqual([]);
    expect(JSON.stringify(await variablesOf(instanceId))).toContain('"tarif":1');
  });

  it('that would count for ever is ended, and is an incident', async () => {
    const endless = aDmn(aDecision('biaya', literal('count(for i in 1..10000000000 return i)')));
    await deploy('abadi', single, endless);
    const instanceId = await startSmall(program, 'abadi');
    await program.drainJobs();
    expect((await incidentsOf(instanceId))[0]?.message).toMatch(/Decision biaya/);
  });

  it('means the latest deployment, its own, a version or a tag', async () => {
    // given: three versions of the decision, by two processes
    await deploy(
      'satu',
      `${single} camunda:decisionRefBinding="deployment"`,
      fees('1', 'camunda:versionTag="pertama"'),
    );
    await deploy('dua', single, fees('2'));
    await program.passTimeUntil('2026-11-23T02:05:00.000Z');
    await deploy(
      'tiga',
      `${single} camunda:decisionRefBinding="version" camunda:decisionRefVersion="2"`,
      fees('3'),
    );
    await deploy(
      'empat',
      `${single} camunda:decisionRefBinding="versionTag" camunda:decisionRefVersionTag="pertama"`,
    );
    // when
    const results: string[] = [];
    for (const processId of ['satu', 'dua', 'tiga', 'empat']) {
      const instanceId = await startSmall(program, processId, { jenis: 'baru' });
      await program.drainJobs();
      results.push(/"tarif":(\d)/.exec(JSON.stringify(await variablesOf(instanceId)))?.[1] ?? '');
    }
    // then
    expect(results).toEqual(['1', '3', '2', '1']);
  });

  it('whose decision nobody has deployed is an incident', async () => {
    await deploy('hampa', single);
    const instanceId = await startSmall(program, 'hampa');
    await program.drainJobs();
    expect(await incidentsOf(instanceId)).toMatchObject([
      { message: 'Expected to make decision "biaya", but no deployment holds it' },
    ]);
  });
});

describe('a deployment', () => {
  it('whose task means a decision that is not in it is refused by name', async () => {
    const own = `${single} camunda:decisionRefBinding="deployment"`;
    await expect(deploy('kosong', own)).rejects.toThrow(
      'Element Putuskan ("Putuskan biaya") is decided by "biaya" of its own deployment, but no decisions/*.dmn has a decision with this id.',
    );
    await expect(deploy('kosong', own, fees('1'))).resolves.toBeUndefined();
  });

  it('with a table that FEEL cannot read is refused by file, decision, rule and column', async () => {
    await expect(deploy('rusak', single, fees('1 +'))).rejects.toThrow(
      'decisions/biaya.dmn: Decision biaya, rule 1, output 1 ("tarif") has "1 +", which FEEL cannot read',
    );
  });
});
