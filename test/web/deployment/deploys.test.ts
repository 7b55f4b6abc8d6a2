import { read } from '../../../src/persistence/read.ts';
import { saveSettings } from '../../../src/service/settings/save-settings.ts';
import { closeWalkThreads } from '../../../src/testing/try-out/walk-threads.ts';
import { anApp, submit, tokenIn, type Browser, type TestApp } from '../../support/web.ts';
import { aFormFile, aProcess } from '../../definitions/a-folder.ts';

// A draft becomes the newest version: by one person, or by two where the office wants that; and a former version can
// become the newest again.

let app: TestApp;
let siti: Browser;
beforeEach(async () => {
  app = await anApp();
  siti = (await app.signedIn('designer')).browser;
});
afterEach(() => app.close());
afterAll(closeWalkThreads);

/** Its address. */
async function aDraft(name = 'Periksa berkas'): Promise<string> {
  const _csrf = tokenIn((await siti.get('/drafts')).text);
  const reply = await siti
    .post('/drafts')
    .field('_csrf', _csrf)
    .attach('file', Buffer.from(aProcess({ name }).content), 'process.bpmn')
    .attach('file', Buffer.from(aFormFile().content), 'periksa.form');
  return reply.get('Location') ?? '';
}

const deploy = (at: string, comment: string, revision = '1') =>
  submit(siti, `${at}/deploy`, `${at}/deploy`, { comment, revision });

const versions = () =>
  read<{ version: number; name: string; comment: string | null }>(
    app.database,
    'SELECT version, name, comment FROM process_definitions ORDER BY version',
  );

async function wantTwo(): Promise<void> {
  const { actor } = await app.signedIn('admin');
  const values = { 'deployment.secondPerson': true };
  await saveSettings(app.service, { values, readVersion: 0, reason: 'empat mata', actor, locale: 'id' });
}

it('puts all files into force at once, with who and why on the page of processes', async () => {
  const at = await aDraft();
  const reply = await deploy(at, 'Pemeriksaan baru');
  expect([reply.status, reply.get('Location')]).toEqual([303, expect.stringMatching(/^\/processes\//)]);
  expect(await versions()).toEqual([{ version: 1, name: 'Periksa berkas', comment: 'Pemeriksaan baru' }]);
  const list = (await siti.get('/processes')).text;
  for (const said of ['Pemeriksaan baru', 'Orang orang-1', 'terbaru']) expect(list).toContain(said);
  expect((await siti.get(at)).text).toContain('Sama dengan versi 1');
});

it('wants a comment, keeps what was typed, and says when nothing changed', async () => {
  const at = await aDraft();
  const silent = await deploy(at, ' ');
  expect([silent.status, await versions()]).toEqual([422, []]);
  expect(silent.text).toMatch(/id="comment-error">[^]*Tulis alasan/);
  await deploy(at, 'pertama');
  const again = await submit(siti, '/drafts', `${at}/deploy`, { comment: 'lagi', revision: '1' });
  expect(again.status).toBe(409);
  expect(again.text).toContain('Tidak ada yang berubah sejak versi 1.');
});

it('deploys nothing of a draft with an error, and names it', async () => {
  const at = await aDraft();
  const token = tokenIn((await siti.get('/drafts')).text);
  await siti
    .put(`${at}/files`)
    .set('x-csrf-token', token)
    .send({ revision: 1, files: { 'forms/periksa.form': null } });
  const reply = await submit(siti, '/drafts', `${at}/deploy`, { comment: 'tetap', revision: '2' });
  expect([reply.status, await versions()]).toEqual([422, []]);
  expect(reply.text).toContain('there is no forms/periksa.form');
});

it('is kept from being deployed by a scenario that breaks, and says where', async () => {
  const at = await aDraft();
  const token = tokenIn((await siti.get('/drafts')).text);
  const save = (revision: number, where: string) => {
    const start = { expect: { at: [where] } };
    const content = { name: 'Jalur utama', now: '2026-11-23T09:00:00+07:00', start, steps: [] };
    const files = { 'scenarios/utama.json': JSON.stringify(content) };
    return siti.put(`${at}/files`).set('x-csrf-token', token).send({ revision, files });
  };
  await save(1, 'End_1');
  const reply = await submit(siti, '/drafts', `${at}/deploy`, { comment: 'patah', revision: '2' });
  expect([reply.status, await versions()]).toEqual([422, []]);
  expect(reply.text).toMatch(/Jalur utama[^]*diharapkan token berada tepat di /);
  expect(reply.text).not.toContain('name="comment"');
  await save(2, 'Usr_Periksa');
  expect((await siti.get(`${at}/deploy`)).text).toContain('berjalan seperti yang diharapkan');
  await deploy(at, 'utuh', '3');
  expect(await versions()).toHaveLength(1);
});

it('deploys what was on the screen, not what somebody saved meanwhile', async () => {
  const at = await aDraft();
  const token = tokenIn((await siti.get('/drafts')).text);
  await siti
    .put(`${at}/files`)
    .set('x-csrf-token', token)
    .send({ revision: 1, files: { 'README.md': 'x' } });
  expect((await deploy(at, 'basi', '1')).status).toBe(409);
  expect(await versions()).toEqual([]);
});

describe('where two people are wanted', () => {
  let at: string;
  beforeEach(async () => {
    await wantTwo();
    at = await aDraft();
    await deploy(at, 'mohon diperiksa');
  });

  it('the first asks, and cannot decide', async () => {
    expect(await versions()).toEqual([]);
    const page = (await siti.get(`${at}/deploy`)).text;
    expect(page).toContain('mohon diperiksa');
    expect(page).not.toContain('/deploy/approval');
    expect((await submit(siti, '/drafts', `${at}/deploy`, { comment: 'lagi', revision: '1' })).status).toBe(
      409,
    );
    const own = await submit(siti, `${at}/deploy`, `${at}/deploy/approval`, {});
    expect([own.status, await versions()]).toEqual([403, []]);
  });

  it('the second deploys what was asked for, whatever was saved since', async () => {
    const token = tokenIn((await siti.get('/drafts')).text);
    const later = { 'process.bpmn': aProcess({ name: 'Kemudian' }).content };
    await siti.put(`${at}/files`).set('x-csrf-token', token).send({ revision: 1, files: later });
    const { browser: second } = await app.signedIn('supervisor');
    expect((await second.get('/processes')).text).toContain('1 konsep menunggu keputusan');
    expect((await second.get(`${at}/deploy`)).text).toContain('Yang diputuskan di sini adalah revisi 1');
    const reply = await submit(second, `${at}/deploy`, `${at}/deploy/approval`, {});
    expect(reply.status).toBe(303);
    expect(await versions()).toEqual([{ version: 1, name: 'Periksa berkas', comment: 'mohon diperiksa' }]);
    expect(await app.historyTypes()).toEqual(
      expect.arrayContaining(['deployment.asked', 'definition.deployed']),
    );
  });

  it('one who has worked on it is no second person', async () => {
    const { browser: ratna } = await app.signedIn('designer');
    await submit(siti, `${at}/deploy`, `${at}/deploy/withdrawal`, {});
    const token = tokenIn((await ratna.get('/drafts')).text);
    await ratna
      .put(`${at}/files`)
      .set('x-csrf-token', token)
      .send({ revision: 1, files: { 'README.md': 'dari Ratna' } });
    await deploy(at, 'mohon diperiksa', '2');
    const reply = await submit(ratna, `${at}/deploy`, `${at}/deploy/approval`, {});
    expect([reply.status, await versions()]).toEqual([403, []]);
    expect(reply.text).toContain('orang lain yang harus memutuskan');
  });

  it('the second sends it back with a reason, which the first reads', async () => {
    const { browser: second } = await app.signedIn('supervisor');
    const silent = await submit(second, `${at}/deploy`, `${at}/deploy/sending-back`, { reason: '' });
    expect(silent.status).toBe(422);
    await submit(second, `${at}/deploy`, `${at}/deploy/sending-back`, { reason: 'Tenggat belum ada' });
    expect((await siti.get(at)).text).toContain('Tenggat belum ada');
    expect(await versions()).toEqual([]);
    const late = await submit(second, `${at}/deploy`, '/logout', {}).then(() => siti.get(`${at}/deploy`));
    expect(late.text).toContain('Minta diterapkan');
  });
});

describe('a former version', () => {
  async function two(): Promise<string> {
    const at = await aDraft();
    await deploy(at, 'pertama');
    await deploy(await aDraft('Kedua'), 'kedua');
    const [first] = await read<{ id: string }>(
      app.database,
      'SELECT id FROM process_definitions WHERE version = 1',
    );
    return `/processes/${first?.id ?? ''}`;
  }

  it('becomes the newest again, with its files', async () => {
    const page = `${await two()}/rollback`;
    await submit(siti, page, page, { comment: 'versi kedua keliru' });
    expect(await versions()).toMatchObject([
      { name: 'Periksa berkas' },
      { name: 'Kedua' },
      { version: 3, name: 'Periksa berkas', comment: 'versi kedua keliru' },
    ]);
  });

  it('needs the second person, too, where two are wanted', async () => {
    const page = `${await two()}/rollback`;
    await wantTwo();
    const reply = await submit(siti, page, page, { comment: 'versi kedua keliru' });
    expect(reply.get('Location')).toMatch(/^\/drafts\/.*\/deploy$/);
    expect(await versions()).toHaveLength(2);
  });

  it('is the beginning of a draft, and can be taken away as an archive', async () => {
    const version = await two();
    const begun = await submit(siti, version, `${version}/draft`, {});
    const { body } = await siti.get(`${begun.get('Location') ?? ''}/files`);
    expect(Object.keys(body.files)).toEqual(['forms/periksa.form', 'process.bpmn']);
    expect(body.basedOn).toBe(version.split('/').at(-1));
    const archive = await siti.get(`${version}/export`).buffer(true);
    expect(archive.get('Content-Disposition')).toContain('pemeriksaan-v1.zip');
  });
});
