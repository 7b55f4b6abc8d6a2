import { deploySmall, startSmall, userTask } from '../../instances/small-process.ts';
import { paths } from '../../../src/web/paths.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
let parent: string;
let child: string;
beforeAll(async () => {
  site = await aSite();
  await deploySmall(site, 'anak', userTask);
  const call = '<bpmn:callActivity id="Panggil" name="Minta pendapat" calledElement="anak" />';
  await deploySmall(site, 'induk', call);
  parent = await startSmall(site, 'induk', {}, 'KASUS-7');
  await site.drainJobs();
  const [row] = await site.rows<{ id: string }>(
    'SELECT id FROM instances WHERE parent_instance_id = ?',
    parent,
  );
  child = row?.id ?? '';
});
afterAll(() => site.close());

const pageOf = async (address: string): Promise<string> =>
  (await (await site.signedIn('supervisor')).get(address)).text;

it('the page of an instance leads to those it called, and tells of the call', async () => {
  const text = await pageOf(paths.instances.one({ instanceId: parent }));
  expect(text).toContain('Proses yang dipanggil');
  expect(text).toContain(`<a href="${paths.instances.one({ instanceId: child })}">anak</a>`);
  expect(text).toContain('Minta pendapat: proses anak dipanggil.');
  expect(text).not.toContain('Dipanggil dari');
});

it('the page of a called instance leads back, and has no list of calls', async () => {
  const text = await pageOf(paths.instances.one({ instanceId: child }));
  expect(text).toMatch(
    new RegExp(`Dipanggil dari <a href="${paths.instances.one({ instanceId: parent })}">KASUS-7</a>`),
  );
  expect(text).toContain('Minta pendapat');
  expect(text).not.toContain('id="calls"');
});

it('the list of cases shows the one that called, not the one that was called', async () => {
  const text = await pageOf(paths.instances.index);
  expect(text).toContain('KASUS-7');
  expect(text).not.toContain(child);
});
