import { anApp, tokenIn, type Browser, type TestApp } from '../../support/web.ts';
import { aFormFile, aProcess } from '../../definitions/a-folder.ts';

// What an editor in the browser speaks with: it reads the whole folder, saves what changed, and hears when somebody
// else was faster.

let app: TestApp;
let siti: Browser;
let at: string;
beforeEach(async () => {
  app = await anApp();
  siti = (await app.signedIn('designer')).browser;
  const _csrf = tokenIn((await siti.get('/drafts')).text);
  const begun = await siti
    .post('/drafts')
    .field('_csrf', _csrf)
    .attach('file', Buffer.from(aProcess().content), 'process.bpmn');
  at = `${begun.get('Location') ?? ''}/files`;
});
afterEach(() => app.close());

async function save(browser: Browser, revision: unknown, files: Record<string, string | null>) {
  const token = tokenIn((await browser.get('/account/password')).text);
  return browser.put(at).set('x-csrf-token', token).send({ revision, files });
}

it('is read whole, and saved by what changed', async () => {
  // given
  const form = aFormFile().content;
  // when
  app.clock.set('2026-11-23T02:10:00.000Z');
  const saved = await save(siti, 1, { 'forms/periksa.form': form });
  // then
  expect([saved.status, saved.body]).toEqual([200, { revision: 2, savedAt: '2026-11-23T02:10:00.000Z' }]);
  const { body } = await siti.get(at);
  expect(body).toMatchObject({
    name: 'Periksa berkas',
    processId: 'pemeriksaan',
    basedOn: null,
    revision: 2,
  });
  expect(body.files).toEqual({ 'process.bpmn': aProcess().content, 'forms/periksa.form': form });
  await save(siti, 2, { 'forms/periksa.form': null });
  expect(Object.keys((await siti.get(at)).body.files)).toEqual(['process.bpmn']);
});

it('makes no revision of what did not change', async () => {
  const reply = await save(siti, 1, { 'process.bpmn': aProcess().content });
  expect([reply.status, reply.body.revision]).toEqual([200, 1]);
});

it('tells who was faster, and when, and keeps what they saved', async () => {
  // given
  const { browser: ratna, actor } = await app.signedIn('designer');
  app.clock.set('2026-11-23T02:10:00.000Z');
  await save(ratna, 1, { 'README.md': 'dari Ratna' });
  // when
  const reply = await save(siti, 1, { 'README.md': 'dari Siti' });
  // then
  expect(reply.status).toBe(409);
  expect(reply.body).toMatchObject({
    kind: 'conflict',
    latest: { revision: 2, savedAt: '2026-11-23T02:10:00.000Z', savedBy: actor.name },
  });
  expect((await siti.get(at)).body.files['README.md']).toBe('dari Ratna');
});

it.each([
  ['a path out of the folder', { '../x.bpmn': 'x' }, '../x.bpmn'],
  ['a kind that is none', { 'forms/x.html': '<b>' }, 'forms/x.html'],
  ['a folder without its process', { 'process.bpmn': null }, 'process.bpmn'],
  ['a text of three million characters', { 'README.md': 'x'.repeat(3_000_000) }, 'README.md'],
])('refuses %s, naming the file, and keeps the draft as it was', async (_, files, named) => {
  const reply = await save(siti, 1, files);
  expect(reply.status).toBe(422);
  expect(reply.body.problems.map(({ field }: { field: string }) => field)).toEqual([named]);
  expect((await siti.get(at)).body.revision).toBe(1);
});

it.each([
  ['no BPMN', '<html/>'],
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'],
])('refuses %s as the process', async (_, xml) => {
  const reply = await save(siti, 1, { 'process.bpmn': xml });
  expect([reply.status, reply.body.kind]).toEqual([422, 'invalid']);
});

it('refuses what is no save at all, and who has no token or may only look', async () => {
  expect((await save(siti, 'one', {})).status).toBe(422);
  expect((await siti.put(at).send({ revision: 1, files: {} })).status).toBe(403);
  const { browser } = await app.signedIn('verifikator');
  expect((await browser.get(at)).status).toBe(200);
  expect((await save(browser, 1, { 'README.md': 'x' })).status).toBe(403);
});
