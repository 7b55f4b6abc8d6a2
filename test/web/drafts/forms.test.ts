import { aFormFile, aProcess } from '../../definitions/a-folder.ts';
import { aField } from '../../definitions/forms/a-form.ts';
import { anApp, submit, tokenIn, type Browser, type TestApp } from '../../support/web.ts';

// The forms of a draft: begun from the draft, edited beside what the checks say and what people will see.

let app: TestApp;
let siti: Browser;
let draft: string;
beforeEach(async () => {
  app = await anApp();
  siti = (await app.signedIn('designer')).browser;
  const _csrf = tokenIn((await siti.get('/drafts')).text);
  const begun = await siti
    .post('/drafts')
    .field('_csrf', _csrf)
    .attach('file', Buffer.from(aProcess().content), 'process.bpmn');
  draft = begun.get('Location') ?? '';
});
afterEach(() => app.close());

const begin = (form: string) => submit(siti, draft, `${draft}/forms`, { form });
const files = async () => (await siti.get(`${draft}/files`)).body as { revision: number; files: object };

/** What stands beside the editor for this text of the form. */
const preview = (text: string, answers: Record<string, string> = {}) =>
  submit(siti, draft, `${draft}/forms/periksa/preview`, { _schema: text, ...answers });

it('begins a form under the name that the diagram asks with, and opens it', async () => {
  // given
  expect((await siti.get(draft)).text).toMatch(/name="form"[^>]*value="periksa"/);
  // when
  const begun = await begin('periksa');
  // then
  expect([begun.status, begun.get('Location')]).toEqual([303, `${draft}/forms/periksa`]);
  expect(Object.keys((await files()).files)).toEqual(['forms/periksa.form', 'process.bpmn']);
  const { text } = await siti.get(`${draft}/forms/periksa`);
  expect(text).toMatch(/<ul class="editor-uses">[^]*Periksa[^]*tugas orang/);
  expect(text).toContain('"file":"forms/periksa.form"');
  expect((await siti.get(draft)).text).toContain(`href="${draft}/forms/periksa"`);
});

it('says of a form that nobody asks with how it comes to be asked', async () => {
  await begin('akhir');
  expect((await siti.get(`${draft}/forms/akhir`)).text).toContain('Isikan akhir sebagai kunci formulir');
});

it.each([
  ['no name', '', 'Kunci formulir dimulai dengan huruf'],
  ['a path', '../x', 'Kunci formulir dimulai dengan huruf'],
  ['a name that is taken', 'periksa', 'forms/periksa.form sudah ada'],
])('refuses %s in words, and changes nothing', async (_, name, words) => {
  // given
  await begin('periksa');
  const before = await files();
  // when
  const refused = await begin(name);
  // then
  expect([refused.status, refused.get('Location')]).toEqual([303, draft]);
  expect((await siti.get(draft)).text).toContain(words);
  expect(await files()).toEqual(before);
});

it('draws the form that was sent as people will see it, and stores nothing', async () => {
  // given
  await begin('periksa');
  const before = await files();
  const hidden = aField('textarea', 'alasan', { conditional: { hide: '=lengkap' } });
  const { content } = aFormFile('forms/periksa.form', aField('checkbox', 'lengkap'), hidden);
  // when
  const shown = await preview(content);
  const answered = await preview(content, { _answered: 'true', lengkap: 'true' });
  // then
  expect(shown.status).toBe(200);
  expect(shown.text).toMatch(/Tidak ada temuan[^]*Label lengkap[^]*Label alasan/);
  expect(answered.text).toContain('Label lengkap');
  expect(answered.text).not.toContain('Label alasan');
  expect(await files()).toEqual(before);
});

it.each([
  ['what the server cannot draw', [aField('table', 'daftar')], 'daftar', 'component type'],
  ['a field without label', [aField('textfield', 'nama', { label: '' })], 'nama', 'a field needs a label'],
  ['a key used twice', [aField('number', 'a'), aField('number', 'a')], 'a', 'used by more than one field'],
])('names the component of %s', async (_, components, field, words) => {
  await begin('periksa');
  const { text } = await preview(aFormFile('forms/periksa.form', ...components).content);
  expect(text).toContain(`data-component="${field}"`);
  expect(text).toContain(words);
  expect(text).not.toContain('id="form-fields"');
});

it('says of a text that is no form what is wrong with it', async () => {
  await begin('periksa');
  expect((await preview('{')).text).toContain('it is not JSON');
});
