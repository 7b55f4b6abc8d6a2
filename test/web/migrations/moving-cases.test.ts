import { latestDefinition } from '../../../src/definitions/latest-definition.ts';
import { migrateBatch } from '../../../src/instances/migration/migrate-batch.ts';
import { startInstance } from '../../../src/instances/start/start-instance.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { paths } from '../../../src/web/paths.ts';
import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { processXml } from '../../instances/small-process.ts';
import { anApp, submit, type Browser, type TestApp } from '../../support/web.ts';

const row = (...tasks: string[]): string => {
  const ids = ['Mulai', ...tasks, 'Selesai'];
  const flows = ids
    .slice(1)
    .map((id, at) => `<bpmn:sequenceFlow id="Ke_${id}" sourceRef="${ids[at]}" targetRef="${id}" />`);
  const drawn = tasks.map(
    (id) => `<bpmn:userTask id="${id}" name="Tugas ${id}" camunda:candidateGroups="verifikator" />`,
  );
  return `<bpmn:startEvent id="Mulai" />${drawn.join('')}<bpmn:endEvent id="Selesai" />${flows.join('')}`;
};

describe('moving running cases on screen', () => {
  let app: TestApp;
  let designer: Browser;
  let instanceId: string;
  let [from, to] = ['', ''];
  beforeEach(async () => {
    app = await anApp();
    designer = (await app.signedIn('designer')).browser;
    from = await deploy('Periksa', 'Arsip');
    const request = { processId: 'cek', variables: {}, businessKey: 'CEK-1' };
    const { instanceId: id } = await inTransaction(app.database, (tx) =>
      startInstance(app.service, tx, request),
    );
    instanceId = id;
    to = await deploy('Tinjau', 'Arsip');
  });
  afterEach(() => app.close());

  async function deploy(...tasks: string[]): Promise<string> {
    const content = processXml('cek', row(...tasks));
    await deployProcess(app, { files: [{ name: 'process.bpmn', content }] });
    return (await latestDefinition(app.database, 'cek'))?.id ?? '';
  }
  const plan = () => paths.processes.migration({ definitionId: from });
  const order = (fields: Record<string, string>) =>
    submit(designer, plan(), paths.processes.migrationOrder({ definitionId: from }), { to, ...fields });

  it('is offered where cases run by a former version, and tells what keeps them', async () => {
    expect((await designer.get(paths.processes.one({ definitionId: to }))).text).toContain(plan());
    const page = await designer.get(plan());
    expect(page.text).toContain('0 dari 1 perkara berjalan dapat dipindahkan.');
    expect(page.text).toContain('Langkah Tugas Periksa tidak dipetakan.');
    expect(page.text).toContain('CEK-1');
  });

  it('is checked again by the mapping that was chosen, and asks for a reason', async () => {
    const checked = await submit(designer, plan(), plan(), { to, becomes_Periksa: 'Tinjau' });
    expect(checked.text).toContain('1 dari 1 perkara berjalan dapat dipindahkan.');
    const refused = await order({ becomes_Periksa: 'Tinjau', reason: ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Tulis alasannya');
    expect(refused.text).toMatch(/value="Tinjau" selected/);
  });

  it('is ordered, watched, and undone for one case', async () => {
    const reply = await order({ becomes_Periksa: 'Tinjau', reason: 'nama baru' });
    const here = reply.headers['location'] ?? '';
    expect((await designer.get(here)).text).toContain('Sedang berjalan');
    const migrationId = here.split('/').at(-1) ?? '';
    for (let batch = 0; batch < 2; batch++)
      await inTransaction(app.database, (tx) => migrateBatch(app.service, tx, migrationId));
    const done = await designer.get(here);
    expect(done.text).toContain('Selesai: 1 perkara dipindahkan, 0 tetap');
    expect(done.text).toContain('nama baru');
    const undoing = paths.migrations.undoing({ migrationId, instanceId });
    await submit(designer, here, undoing, {});
    expect((await designer.get(here)).text).toContain('dikembalikan');
    expect((await designer.get(plan())).text).toContain('perkara berjalan dapat dipindahkan');
  });

  it('is not for who may only look', async () => {
    const { browser } = await app.signedIn('verifikator');
    expect((await browser.get(paths.processes.one({ definitionId: to }))).text).not.toContain(plan());
    expect((await browser.get(plan())).status).toBe(403);
  });
});
