import { apply, walk } from '../../support/case-walk.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
beforeEach(async () => void (site = await aSite()));
afterEach(() => site.close());

it.each(['petugas', 'verifikator1', 'supervisor'])('%s is led only to tasks that open', async (username) => {
  const { instanceId } = await apply(site);
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKabid');
  const browser = await site.signedIn(username);
  const page = (await browser.get(`/instances/${instanceId}`)).text;
  expect(page).toContain('Disposisi ke Kepala Bidang');
  const links = [...page.matchAll(/href="(\/tasks\/[^"]+)"/g)].map(([, link = '']) => link);
  expect(links).toHaveLength(username === 'supervisor' ? 3 : 0);
  for (const link of links) expect((await browser.get(link)).status).toBe(200);
});
