import { kindsWithWords, propertiesWithWords, propertyOf } from '../../../src/web/compare/words-of-parts.ts';
import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { beginDraft } from '../../../src/definitions/drafts/begin-draft.ts';
import { around } from '../../engine/model/a-process.ts';
import { anApp, type TestApp } from '../../support/web.ts';
import en from '../../../src/web/locales/en.json' with { type: 'json' };

let app: TestApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

it('shows a later version beside the one before, every change in words', async () => {
  // given
  const version = async (name: string) => {
    const xml = around(`<bpmn:userTask id="x" name="${name}" camunda:candidateGroups="verifikator"/>`);
    const [deployed] = await deployProcess(app, { files: [{ name: 'process.bpmn', content: xml }] });
    return deployed?.definitionId ?? '';
  };
  const first = await version('Verifikasi');
  const second = await version('Cek &lt;b&gt;');
  const { browser } = await app.signedIn('designer');
  // when
  const { status, text } = await browser.get(`/processes/${second}/compare`);
  // then
  expect(status).toBe(200);
  expect(text).toMatch(/diubah: tugas pengguna[^]*data-element="x">Cek &lt;b&gt;</);
  expect(text).toMatch(/<dt>Nama[^]*Verifikasi<\/del>[^]*Cek &lt;b&gt;<\/ins>/);
  expect(text).toContain('{"elementId":"x","state":"changed","label":"≠"}');
  // and the first has nothing before it
  const before = await browser.get(`/processes/${first}/compare`);
  expect(before.text).toContain('Belum ada pembanding');
});

it('shows a draft beside the version that it was begun from', async () => {
  const xml = around('<bpmn:manualTask id="x" name="Periksa"/>');
  const folder = new Map([['process.bpmn', xml]]);
  const [deployed] = await deployProcess(app, { files: [{ name: 'process.bpmn', content: xml }] });
  const { browser, actor } = await app.signedIn('designer');
  const basedOn = deployed?.definitionId;
  const begun = { files: folder, basedOn, at: app.clock.now(), by: actor.id };
  const { draftId } = await beginDraft(app, begun, async () => {});
  expect((await browser.get(`/drafts/${draftId}/compare`)).text).toContain('Tidak ada perbedaan');
});

it('has a word for every kind and property that it says it has', () => {
  expect(Object.keys(en.compare.kinds).sort()).toEqual([...new Set(kindsWithWords)].sort());
  expect(Object.keys(en.compare.properties).sort()).toEqual([...new Set(propertiesWithWords)].sort());
});

it.each([
  ['eventDefinitions.timeDuration.body', 'compare.properties.timeDuration', ''],
  ['values[setuju].label', 'compare.properties.label', 'setuju'],
  ['extensionElements.values.camunda:unknown', undefined, 'extensionElements.values.camunda:unknown'],
])('calls %s by the word for what changed there', (path, key, of) => {
  expect(propertyOf(path)).toEqual({ key, of });
});
