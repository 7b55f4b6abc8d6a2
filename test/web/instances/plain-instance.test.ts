import { readFileSync } from 'node:fs';
import { deploySmall, startSmall, userTask } from '../../instances/small-process.ts';
import { paths } from '../../../src/web/paths.ts';
import { runners } from '../../../src/worker/runners/runners.ts';
import { aSite, type Site } from '../applications/a-site.ts';

// The page of an instance whose process is no application: nobody gave it a key, and its work is of every kind.

let site: Site;
beforeAll(async () => void (site = await aSite()));
afterAll(() => site.close());

const pageOf = async (instanceId: string): Promise<string> =>
  (await (await site.signedIn('supervisor')).get(paths.instances.one({ instanceId }))).text;

it('is headed by the name of its process where it has no key', async () => {
  await deploySmall(site, 'tanpa-kunci', userTask);
  const instanceId = await startSmall(site, 'tanpa-kunci', {});
  expect(await pageOf(instanceId)).toContain('<h1>tanpa-kunci</h1>');
});

it('says why work is tried again, what kind of work it is, and that there is no task', async () => {
  // given
  const broken =
    '<bpmn:scriptTask id="Hitung" name="Hitung" scriptFormat="javascript"><bpmn:script>throw new Error("habis")</bpmn:script></bpmn:scriptTask>';
  await deploySmall(site, 'rusak', broken);
  const instanceId = await startSmall(site, 'rusak', {}, 'RUSAK-1');
  // when
  await site.drainJobs();
  // then
  const text = await pageOf(instanceId);
  expect(text).toMatch(/>the script fails: it throws Error: habis</);
  expect(text).toContain('Belum ada tugas.');
  expect(text).not.toContain('data-label="Dibuka"');
});

const ofNoInstance = [
  'calendar-change',
  'instance-migration',
  'outbox',
  'renewal-reminder',
  'housekeeping',
  'start-timer',
];

it.each(['en', 'id'])('every kind of work of an instance has words in %s', (locale) => {
  const { instances } = JSON.parse(readFileSync(`src/web/locales/${locale}.json`, 'utf8'));
  const kinds = Object.keys(runners).filter((kind) => !ofNoInstance.includes(kind));
  expect(kinds.filter((kind) => !(kind in instances.jobKinds))).toEqual([]);
});

it('stands in the list by the name of its process, not by an id that no one knows', async () => {
  const { text } = await (await site.signedIn('supervisor')).get(paths.instances.index);
  expect(text).toMatch(/<a class="work-link"[^>]*>tanpa-kunci<\/a>/);
  expect(text).toMatch(/<a class="work-link"[^>]*>RUSAK-1<\/a>/);
});
