import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProcessFolder } from '../../../src/definitions/read-process-folder.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { closeWalkThreads } from '../../../src/testing/try-out/walk-threads.ts';
import { anApp, submit, tokenIn, type Browser, type TestApp } from '../../support/web.ts';
import { loan } from '../../testing/a-folder.ts';

// A designer tries a draft out in the browser, keeps the run as a scenario, and hears of it before deploying.

let app: TestApp;
let designer: Browser;
beforeAll(async () => {
  app = await anApp();
  app.clock.set('2026-11-23T02:00:00.000Z');
  designer = (await app.signedIn('designer')).browser;
});
afterAll(async () => {
  await app.close();
  await closeWalkThreads();
});

const form = {
  components: [
    { type: 'number', key: 'limit', label: 'Batas', validate: { required: true, min: 1 } },
    { type: 'filepicker', key: 'paper', label: 'Surat', validate: { required: true } },
  ],
};
const drawn = loan.replace('id="sign" name="Sign"', 'id="sign" name="Sign" camunda:formKey="sign"');

/** Its address. */
async function aDraft(xml = drawn): Promise<string> {
  const _csrf = tokenIn((await designer.get('/drafts')).text);
  const reply = await designer
    .post('/drafts')
    .field('_csrf', _csrf)
    .attach('file', Buffer.from(xml), 'process.bpmn')
    .attach('file', Buffer.from(JSON.stringify(form)), 'sign.form');
  return reply.get('Location') ?? '';
}

const start = { moment: '2026-11-23T09:00', variablesJson: '{"amount": 3}' };

/** Sends it as the page that is open now would. */
async function step(at: string, fields: Record<string, string>, browser = designer) {
  const { text } = await browser.get(`${at}/try`);
  const taken = /name="taken" value="(\d+)"/.exec(text)?.[1] ?? '';
  return submit(browser, `${at}/try`, `${at}/try/steps`, { taken, ...fields });
}

const begin = (at: string, fields: Record<string, string> = start) =>
  submit(designer, `${at}/try`, `${at}/try/start`, fields);
const page = async (at: string) => (await designer.get(`${at}/try`)).text;
const marksIn = (text: string): unknown => JSON.parse(/id="diagram-marks">([^<]*)/.exec(text)?.[1] ?? 'null');

const realTables = ['instances', 'tasks', 'jobs', 'outbox', 'history'];
async function realRows(): Promise<number[]> {
  const counts = realTables.map((table) =>
    read<{ n: number }>(app.database, `SELECT COUNT(*) AS n FROM ${table}`, []),
  );
  return (await Promise.all(counts)).map(([row]) => Number(row?.n));
}

it('runs a draft step by step, forth and back, and touches nothing of the real data', async () => {
  const at = await aDraft();
  const before = await realRows();
  await begin(at);
  let text = await page(at);
  expect(marksIn(text)).toContainEqual({ elementId: 'check', state: 'active', tokens: 1 });
  expect(text).toContain('limits');
  await step(at, { do: 'answer-job', at: 'check', variablesJson: '{"found": "yes"}' });
  text = await page(at);
  for (const said of ['name="limit"', 'Surat: berkas tidak diminta', '24 Nov 2026 09.00', '&#34;yes&#34;'])
    expect(text).toContain(said);
  await step(at, { do: 'wait-for-timer' });
  expect(await page(at)).toContain('Waktu remind telah tiba');
  await submit(designer, `${at}/try`, `${at}/try/back`, { how: 'step' });
  expect(await page(at)).toContain('<strong>23 Nov 2026 09.00</strong>');
  await step(at, { do: 'complete', at: 'sign', limit: '5' });
  await step(at, { do: 'message', at: 'wait' });
  expect(await page(at)).toContain('Berakhir di done');
  await submit(designer, `${at}/try`, `${at}/try/back`, { how: 'start' });
  expect(marksIn(await page(at))).toContainEqual({ elementId: 'check', state: 'active', tokens: 1 });
  await submit(designer, `${at}/try`, `${at}/try/back`, { how: 'anew' });
  expect(await page(at)).toContain('Mulai uji coba');
  expect(await realRows()).toEqual(before);
});

it('says at its field what is wrong, keeps what was typed, and takes no step', async () => {
  const at = await aDraft();
  const wrong = await begin(at, { ...start, variablesJson: '{amount' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('{amount</textarea>');
  await begin(at, { ...start, atOnce: 'on' });
  const low = await step(at, { do: 'complete', at: 'sign', limit: '0' });
  expect([low.status, /id="field-limit-error"|field-error/.test(low.text)]).toEqual([422, true]);
  expect(low.text).toContain('value="0"');
  for (const bad of [
    { do: 'wait', for: 'soon' },
    { do: 'wait-until', moment: '' },
    { do: 'set', name: '' },
    { do: 'dance' },
  ])
    expect((await step(at, bad)).status).toBe(422);
  expect(await page(at)).toContain('name="taken" value="0"');
});

it('takes no step from a page that is no longer the newest', async () => {
  const at = await aDraft();
  await begin(at);
  const old = { taken: '0', do: 'answer-job', at: 'check' };
  await submit(designer, `${at}/try`, `${at}/try/steps`, old);
  const again = await submit(designer, `${at}/try`, `${at}/try/steps`, old);
  expect(again.status).toBe(303);
  expect(await page(at)).toContain('name="taken" value="1"');
});

it('tells what no longer fits after the draft was changed, and goes on from before it', async () => {
  const at = await aDraft();
  await begin(at, { ...start, atOnce: 'on' });
  await step(at, { do: 'complete', at: 'sign', limit: '5' });
  await save(at, {
    'process.bpmn': drawn.replaceAll('"sign"', '"signed"').replace('formKey="signed"', 'formKey="sign"'),
  });
  expect(await page(at)).toContain('proses mempunyai elemen sign; nyatanya tidak ada elemen dengan id itu');
  await submit(designer, `${at}/try`, `${at}/try/back`, {});
  const text = await page(at);
  expect(text).not.toContain('tidak cocok');
  expect(marksIn(text)).toContainEqual({ elementId: 'signed', state: 'active', tokens: 1 });
});

it('keeps each person’s run apart', async () => {
  const at = await aDraft();
  await begin(at);
  const other = (await app.signedIn('supervisor')).browser;
  expect((await other.get(`${at}/try`)).text).toContain('Mulai uji coba');
});

async function save(at: string, files: Record<string, string | null>) {
  const { revision } = (await designer.get(`${at}/files`)).body as { revision: number };
  const token = tokenIn((await designer.get('/drafts')).text);
  return designer.put(`${at}/files`).set('x-csrf-token', token).send({ revision, files });
}

it('keeps the run as a scenario, which stops the deployment of a draft that goes otherwise', async () => {
  const at = await aDraft();
  await begin(at, { ...start, atOnce: 'on' });
  await step(at, { do: 'complete', at: 'sign', limit: '5' });
  await step(at, { do: 'message', at: 'wait' });
  expect((await submit(designer, `${at}/try`, `${at}/try/scenario`, { name: ' ' })).status).toBe(422);
  await submit(designer, `${at}/try`, `${at}/try/scenario`, { name: 'Lunas & selesai' });
  const list = (await designer.get(`${at}/scenarios`)).text;
  for (const said of ['Lunas &amp; selesai', 'scenarios/lunas-selesai.json', 'sesuai', 'Belum dilalui'])
    expect(list).toContain(said);
  const picture = await designer.get(`${at}/scenarios/coverage`).buffer(true);
  expect(String(picture.body)).toContain('data-element-id="sign"');
  await save(at, {
    'process.bpmn': drawn
      .replace('${amount &gt; 0}', '${amount &gt; 9}')
      .replace('${amount > 0}', '${amount > 9}'),
  });
  expect((await designer.get(at)).text).toMatch(/Lunas &amp; selesai[^]*berhenti di langkah 2/);
  const deploy = await submit(designer, `${at}/deploy`, `${at}/deploy`, {
    comment: 'Ambang baru',
    revision: '3',
  });
  expect([
    deploy.status,
    (await read(app.database, 'SELECT id FROM process_definitions', [])).length,
  ]).toEqual([422, 0]);
  await submit(designer, `${at}/scenarios`, `${at}/scenarios/removal`, {
    file: 'scenarios/lunas-selesai.json',
  });
  const then = await submit(designer, `${at}/deploy`, `${at}/deploy`, {
    comment: 'Ambang baru',
    revision: '4',
  });
  expect(then.status).toBe(303);
});

it('counts working time by the calendar that is in force here', async () => {
  const content = await readFile('data/seeds/calendar-layanan.json', 'utf8');
  const row = { id: 'piket', name: 'Piket', content, version: 1, updated_at: '2026-11-23T02:00:00.000Z' };
  await inTransaction(app.database, (tx) => tx.insert('calendars', row));
  const at = await aDraft();
  await begin(at, { ...start, moment: '2026-11-27T15:00', atOnce: 'on' });
  await step(at, { do: 'wait', for: 'PT4H', calendar: 'piket' });
  expect(await page(at)).toMatch(/<strong>30 Nov 2026/);
});

it('begins as a shipped scenario does, from any step of it', async () => {
  const { files } = await readProcessFolder(join('processes', 'pencabutan-se'));
  const at = await aDraft();
  await save(at, Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const reply = await begin(at, { scenario: 'scenarios/darurat.json' });
  expect(reply.status).toBe(303);
  expect(await page(at)).toContain('name="how" value="step"');
});

it('says why a draft cannot be run, and runs no markup of it', async () => {
  const at = await aDraft(drawn.replace('name="Asked"', 'name="&lt;img src=x onerror=alert(1)&gt;"'));
  await begin(at);
  const text = await page(at);
  expect(text).toContain('&lt;img src=x');
  expect(text).not.toContain('<img src=x');
  const broken = await aDraft(drawn.replace('camunda:topic="limits"', ''));
  expect(await page(broken)).toContain('Proses ini belum dapat dijalankan');
});

it('is not for those who may not see processes, and saving not for those who may not edit', async () => {
  const at = await aDraft();
  const { browser } = await app.signedIn('pemohon');
  expect((await browser.get(`${at}/try`)).status).toBe(403);
  const supervisor = (await app.signedIn('supervisor')).browser;
  expect((await supervisor.get(`${at}/try`)).status).toBe(200);
  const sent = await submit(supervisor, `${at}/try`, `${at}/try/scenario`, { name: 'x' });
  expect(sent.status).toBe(403);
});
