import { join } from 'node:path';
import { checkFolder } from '../../../src/definitions/check-folder.ts';
import { readProcessFolder } from '../../../src/definitions/read-process-folder.ts';
import { putIntoForce } from '../../../src/instances/put-into-force.ts';
import { read } from '../../../src/persistence/read.ts';
import { componentBody, componentText } from '../../../src/service/standard/component-text.ts';
import { serviceStandard } from '../../../src/service/standard/service-standard.ts';
import { paths } from '../../../src/web/paths.ts';
import { anApp, tokenIn, type Browser, type TestApp } from '../../support/web.ts';

const processes = ['penerbitan-se-individu', 'pengaduan-layanan', 'evaluasi-triwulan'];

it('every component of the program is the same after it was edited as lines', () => {
  for (const component of serviceStandard.program().components) {
    const { items, lines, groups } = component;
    const body = { ...(items && { items }), ...(lines && { lines }), ...(groups && { groups }) };
    expect(componentBody(componentText(component))).toEqual(body);
  }
});

describe('the service standard on screen', () => {
  let app: TestApp;
  let admin: Browser;
  beforeEach(async () => {
    app = await anApp();
    admin = (await app.signedIn('admin')).browser;
    for (const name of processes) await deploy(name);
  });
  afterEach(() => app.close());

  async function deploy(name: string, change = (xml: string) => xml) {
    const read = await readProcessFolder(join('processes', name));
    const files = read.files.map((file) =>
      file.name === 'process.bpmn' ? { ...file, content: change(file.content) } : file,
    );
    const folder = { ...read, files };
    await putIntoForce(app, { folder, checked: await checkFolder(folder) }, { comment: 'for a test' });
  }
  /** What the form would send, as a browser reads it off the page. */
  async function form(): Promise<Record<string, string>> {
    const { text } = await admin.get(paths.standard.edit);
    const fields: Record<string, string> = { _csrf: tokenIn(text) };
    for (const [, name = '', value = ''] of text.matchAll(
      /<input[^>]* name="([\w.]+)"[^>]* value="([^"]*)"/g,
    ))
      fields[name] = plain(value);
    for (const [, name = '', value = ''] of text.matchAll(/<textarea[^>]* name="([\w.]+)"[^>]*>([^<]*)</g))
      fields[name] = plain(value);
    return { ...fields, reason: 'ditinjau' };
  }
  const publish = async (change: Record<string, string> = {}) =>
    admin
      .post(paths.standard.edit)
      .type('form')
      .send({ ...(await form()), ...change });
  const shown = async () => (await app.visitor().get(paths.serviceStandard)).text;
  const publications = () =>
    read<{ version: number; content: string }>(
      app.database,
      "SELECT version, content FROM published_texts WHERE name = 'service-standard' ORDER BY version",
    );

  it('sent as it is opened is the one in force, word for word', async () => {
    expect((await publish()).status).toBe(303);
    const versions = await publications();
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(JSON.parse(versions[1]?.content ?? '')).toEqual(serviceStandard.program());
  });

  it('changes on its day, and the former version stays readable', async () => {
    await publish({ '4.text': 'Tidak dipungut biaya', effectiveOn: '2026-11-25' });
    expect(await shown()).not.toContain('Tidak dipungut biaya');
    app.clock.set('2026-11-24T17:00:00.000Z');
    expect(await shown()).toContain('Tidak dipungut biaya');
    const former = await app.visitor().get(paths.standardVersion({ version: 1 }));
    expect(former.text).toMatch(/<p>Gratis<\/p>/);
  });

  it('is compared with the one in force, only where it differs', async () => {
    const reply = await admin
      .post(paths.standard.comparison)
      .type('form')
      .send({ ...(await form()), '4.text': 'Tidak dipungut biaya', '5.elements': 'Usr_TidakAda' });
    expect(reply.text.match(/class="panel compared"/g)).toHaveLength(2);
    expect(reply.text).toMatch(/Gratis[^]*Tidak dipungut biaya/);
    expect(reply.text).toContain('Komponen 5: elemen Usr_TidakAda tidak ada lagi');
  });

  it.each([
    ['1.text', ''],
    ['2.name', ' '],
    ['8.note.en', ''],
    ['5.elements', 'Usr_TidakAda'],
    ['6.elements', 'pengaduan-layanan#Usr_VerifikasiBerkas'],
    ['2.elements', 'step:9'],
    ['reason', ''],
    ['effectiveOn', '2026-11-22'],
  ])('is refused at the field %s when it is "%s", with everything that was typed', async (field, value) => {
    const reply = await publish({ [field]: value, '9.text': 'Ramah dan teliti' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(`href="#standard-${field.replaceAll('.', '-')}"`);
    expect(reply.text).toContain('Ramah dan teliti');
    expect(await shown()).not.toContain('Ramah dan teliti');
  });

  it('is not published over a version that somebody else published meanwhile', async () => {
    const stale = await form();
    await publish({ '4.text': 'Tanpa biaya' });
    const reply = await admin
      .post(paths.standard.edit)
      .type('form')
      .send({ ...stale, '4.text': 'Nol rupiah' });
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('Nol rupiah');
    expect(await publications()).toHaveLength(2);
  });

  it('says which elements realise a component, to everybody; only staff get a way to the diagram', async () => {
    const page = await shown();
    expect(page).toMatch(/komponen-5"[^]*?Dilaksanakan oleh:[^]*?Catat sertifikat/);
    expect(page).not.toContain('/processes/');
    expect((await admin.get(paths.serviceStandard)).text).toMatch(
      /href="\/processes\/[\w-]+#Usr_CatatSertifikat"/,
    );
  });

  it('stands beside the diagram, with the elements of each component', async () => {
    const [definition] = await read<{ id: string }>(
      app.database,
      "SELECT id FROM process_definitions WHERE process_id = 'evaluasi-triwulan'",
    );
    const page = (await admin.get(paths.processes.one({ definitionId: definition?.id ?? '' }))).text;
    expect(page).toMatch(/10 Pengawasan Internal[^]*?data-element="Usr_ReviuKabid"/);
    expect(page).toContain('data-element="Usr_EvaluasiPimpinan"');
    expect(page).not.toContain('data-element="Usr_CatatSertifikat"');
  });

  it('has a finding for a link whose element a later version of the diagram has lost', async () => {
    expect((await admin.get(paths.standard.edit)).text).not.toContain('tidak ada lagi');
    await deploy('evaluasi-triwulan', (xml) =>
      xml.replaceAll('Usr_TindakLanjut', 'Usr_LaksanakanTindakLanjut'),
    );
    const page = (await admin.get(paths.standard.edit)).text;
    expect(page).toContain('Komponen 14: elemen evaluasi-triwulan#Usr_TindakLanjut tidak ada lagi');
    expect(await shown()).not.toContain('tidak ada lagi');
  });
});

const plain = (html: string): string =>
  html.replace(/&(#\d+|amp|lt|gt);/g, (_, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(Number(name.slice(1)))
      : ({ amp: '&', lt: '<', gt: '>' }[name] ?? ''),
  );
