import { readFile } from 'node:fs/promises';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { anApp, submit, tokenIn, type Browser, type TestApp } from '../../support/web.ts';
import { aProcess, around } from '../../engine/model/a-process.ts';

// A process designer brings a file: it is kept as it came, and the page says what a deployment would say.

let app: TestApp;
let designer: Browser;
beforeEach(async () => {
  app = await anApp();
  designer = (await app.signedIn('designer')).browser;
});
afterEach(() => app.close());

async function upload(browser: Browser, name: string, content: string | Buffer) {
  const _csrf = tokenIn((await browser.get('/drafts')).text);
  return browser.post('/drafts').field('_csrf', _csrf).attach('file', Buffer.from(content), name);
}

it('keeps a file as it came, and gives it back byte for byte', async () => {
  // given
  const xml = around('<bpmn:userTask id="x" camunda:assignee="head" foreign:mark="kept"/>');
  // when
  const reply = await upload(designer, 'Cuti tahunan ü.bpmn', xml);
  // then
  const address = reply.get('Location') ?? '';
  expect([reply.status, address]).toEqual([303, expect.stringMatching(/^\/drafts\/[\w-]+$/)]);
  const file = await designer.get(`${address}/file`).buffer(true);
  expect(file.text ?? file.body.toString()).toBe(xml);
  expect(file.get('Content-Disposition')).toContain("filename*=UTF-8''Cuti%20tahunan%20%C3%BC.bpmn");
  expect((await designer.get('/drafts')).text).toContain('Cuti tahunan ü');
});

it('calls a process.bpmn by the name of its process: every folder has such a file', async () => {
  const xml = around('<bpmn:userTask id="x" camunda:assignee="head"/>').replace(
    'name="Test"',
    'name="Cuti &lt;tahunan&gt;"',
  );
  const { text } = await designer.get((await upload(designer, 'process.bpmn', xml)).get('Location') ?? '');
  expect(text).toContain('<h1>Cuti &lt;tahunan&gt;</h1>');
});

it('shows what keeps it from being deployed, and what is surely not meant', async () => {
  const broken = around('<bpmn:serviceTask id="x" name="Count &lt;b&gt;"/><bpmn:task id="apart"/>');
  const { text } = await designer.get((await upload(designer, 'broken.bpmn', broken)).get('Location') ?? '');
  expect(text).toContain('1 kesalahan');
  expect(text).toMatch(
    /Element x \(serviceTask &#34;Count &lt;b&gt;&#34;\)[^<]*<span class="tag">topic-named/,
  );
  const fit = around('<bpmn:userTask id="x" camunda:candidateGroups="verifikator"/>');
  const page = await designer.get((await upload(designer, 'fit.bpmn', fit)).get('Location') ?? '');
  expect(page.text).toContain('Siap diterapkan');
  const unclaimed = around('<bpmn:userTask id="x"/>');
  const warned = await designer.get((await upload(designer, 'w.bpmn', unclaimed)).get('Location') ?? '');
  expect(warned.text).toMatch(/1 peringatan[^]*task-claimable/);
});

it('warns of a calendar that the office does not have', async () => {
  const timer = `<bpmn:timerEventDefinition alur:calendar="piket"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>`;
  const xml = around(`<bpmn:intermediateCatchEvent id="x">${timer}</bpmn:intermediateCatchEvent>`);
  const at = (await upload(designer, 'piket.bpmn', xml)).get('Location') ?? '';
  expect((await designer.get(at)).text).toMatch(/&#34;piket&#34;, which does not exist[^]*calendar-known/);
  const content = await readFile('data/seeds/calendar-layanan.json', 'utf8');
  const row = { id: 'piket', name: 'Piket', content, version: 1, updated_at: '2026-11-23T02:00:00.000Z' };
  await inTransaction(app.database, (tx) => tx.insert('calendars', row));
  expect((await designer.get(at)).text).not.toContain('calendar-known');
});

it.each([
  ['no file at all', undefined, 'pilih berkas terlebih dahulu'],
  ['a file that is no BPMN', Buffer.from('<html>'), 'it is no well-formed BPMN 2.0 XML'],
  ['a document type', Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x/>'), 'DOCTYPE'],
  ['another encoding', Buffer.from([0xff, 0xfe, 0x3c, 0x00]), 'tidak disimpan sebagai UTF-8'],
  ['a large file', Buffer.alloc(10_000_001, ' '), 'berkas lebih besar dari 10 MB'],
])('refuses %s at its field, and keeps nothing', async (_, content, says) => {
  const _csrf = tokenIn((await designer.get('/drafts')).text);
  const request = designer.post('/drafts').field('_csrf', _csrf);
  const reply = await (content ? request.attach('file', content, 'x.bpmn') : request);
  expect(reply.status).toBe(422);
  expect(/id="file-error">[^]*?<\/p>/.exec(reply.text)?.[0]).toContain(says);
  expect(reply.text).toContain('Belum ada konsep');
});

it('is removed by who may deploy, and both are in the history', async () => {
  const address = (await upload(designer, 'a.bpmn', aProcess('<bpmn:task id="x"/>'))).get('Location') ?? '';
  await submit(designer, address, `${address}/removal`, {});
  expect((await designer.get(address)).status).toBe(404);
  expect(await app.historyTypes()).toEqual(expect.arrayContaining(['draft.begun', 'draft.removed']));
});

it('is read by those who see processes, and changed by no one of them', async () => {
  const address = (await upload(designer, 'a.bpmn', aProcess('<bpmn:task id="x"/>'))).get('Location') ?? '';
  const { browser } = await app.signedIn('verifikator');
  expect((await browser.get('/drafts')).text).not.toContain('action="/drafts"');
  for (const path of [address, `${address}/file`]) expect((await browser.get(path)).status).toBe(200);
  const _csrf = tokenIn((await browser.get('/account')).text);
  const removal = await browser.post(`${address}/removal`).type('form').send({ _csrf });
  expect(removal.status).toBe(403);
});
