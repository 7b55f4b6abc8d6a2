import { anApp } from '../support/web.ts';
import type { TestApp } from '../support/web.ts';

let site: TestApp;
beforeAll(async () => {
  site = await anApp();
});
afterAll(() => site.close());

describe('the service standard', () => {
  it('shows the fourteen components as published, typing errors included', async () => {
    const { text } = await site.visitor().get('/service-standard');
    expect(text.match(/id="komponen-\d+"/g)).toHaveLength(14);
    expect(text).toContain('Undang-Undang Nomor 11 tahun 2011');
    expect(text).toContain('Pemohon menyetujui Perjanjian pemilik sertifikat elektronik');
  });

  it('does not offer the cut-off address as one to write to', async () => {
    const { text } = await site.visitor().get('/service-standard');
    expect(text).toContain('diskominfo@gafe.pekalongankota');
    expect(text).not.toContain('mailto:');
  });

  it('names the complaints officer only where the office configured one', async () => {
    const configured = await anApp({ config: { contacts: { complaintsOfficer: 'Loket 3, (0285) 000000' } } });
    expect((await configured.visitor().get('/service-standard')).text).toContain('Loket 3, (0285) 000000');
    expect((await site.visitor().get('/service-standard')).text).not.toContain('Pejabat Pengaduan:');
    await configured.close();
  });
});

describe('the language', () => {
  it('is Indonesian unless somebody chose English, and the choice is remembered', async () => {
    const browser = site.visitor();
    expect((await browser.get('/privacy')).text).toContain('<html lang="id">');
    await browser.get('/privacy?lang=en');
    expect((await browser.get('/privacy')).text).toContain('<html lang="en">');
    await browser.get('/privacy?lang=xx');
    expect((await browser.get('/privacy')).text).toContain('<html lang="en">');
  });

  it('is switched without leaving the page or its filters', async () => {
    const { text } = await site.visitor().get('/service-standard?sort=due');
    expect(text).toContain('href="/service-standard?sort=due&amp;lang=en"');
  });
});

describe('the header', () => {
  it('offers only what the person may open', async () => {
    const nav = (html: string) => /<nav class="site-nav"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    expect(nav((await site.visitor().get('/')).text)).not.toMatch(/href="\/(tasks|applications|instances)"/);
    const { browser } = await site.signedIn('admin');
    expect(nav((await browser.get('/notifications')).text)).not.toMatch(
      /href="\/(tasks|applications|instances)"/,
    );
  });
});
