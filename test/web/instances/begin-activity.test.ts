import { deploySmall, startSmall } from '../../instances/small-process.ts';
import { submit } from '../../support/web.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
let address: string;
let instanceId: string;
beforeEach(async () => {
  site = await aSite();
  await deploySmall(
    site,
    'pilihan',
    '<bpmn:adHocSubProcess id="Pilih" name="Mana suka"><bpmn:userTask id="A" name="Ukur tanah" /><bpmn:userTask id="B" name="Foto lokasi" /></bpmn:adHocSubProcess>',
  );
  instanceId = await startSmall(site, 'pilihan');
  address = `/instances/${instanceId}`;
});
afterEach(() => site.close());

const tasks = () => site.rows('SELECT element_id FROM tasks WHERE instance_id = ?', instanceId);

it('a supervisor sees what can be begun in an ad-hoc sub-process, and begins it', async () => {
  // given
  const supervisor = await site.signedIn('supervisor');
  const { text } = await supervisor.get(address);
  expect(text).toContain('Yang dapat dipilih di “Mana suka”');
  expect(text).toContain('Mulai “Ukur tanah”');
  const scopeKey = /name="scopeKey" value="(\d+)"/.exec(text)?.[1] ?? '';
  // when
  const reply = await submit(supervisor, address, `${address}/activities`, { scopeKey, elementId: 'B' });
  // then
  expect(reply.headers['location']).toBe(address);
  expect(await tasks()).toEqual([{ element_id: 'B' }]);
  expect((await supervisor.get(address)).text).toMatch(/memilih memulai Foto lokasi/);
});

it('nobody else may begin it, nor what is not offered', async () => {
  const supervisor = await site.signedIn('supervisor');
  const strange = await submit(supervisor, address, `${address}/activities`, {
    scopeKey: '99',
    elementId: 'B',
  });
  expect(strange.status).toBe(409);
  const officer = await site.signedIn('verifikator1');
  const reply = await submit(officer, '/tasks', `${address}/activities`, { scopeKey: '2', elementId: 'B' });
  expect([403, 404]).toContain(reply.status);
  expect(await tasks()).toEqual([]);
});
