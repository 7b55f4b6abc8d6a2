import { decide } from '../support/decide.ts';
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

  it('says which version it is, what the office notes, and through which channels it is reached today', async () => {
    const { text } = await site.visitor().get('/service-standard');
    for (const part of ['Versi 1.0', 'yang dimaksud Nomor 11 Tahun 2008', '(0285) 421243, (0285) 420223'])
      expect(text).toContain(part);
    expect((await site.visitor().get('/service-standard/versions/1')).status).toBe(200);
    expect((await site.visitor().get('/service-standard/versions/9')).status).toBe(404);
  });

  it('names the complaints officer only where the office configured one', async () => {
    expect((await site.visitor().get('/service-standard')).text).not.toContain('Pejabat Pengaduan:');
    await decide(site.database, {
      'complaintsOfficer.name': 'Loket 3',
      'complaintsOfficer.phone': '(0285) 000000',
    });
    const { text } = await site.visitor().get('/service-standard');
    expect(text).toContain('Pejabat Pengaduan: Loket 3, (0285) 000000');
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
  const linksIn = (html: string) => {
    const nav = /<nav class="site-nav"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    return [...nav.matchAll(/<a href="([^"]+)"/g)].map((match) => match[1]);
  };

  it('shows a visitor the public pages', async () => {
    expect(linksIn((await site.visitor().get('/')).text)).toEqual([
      '/service-standard',
      '/satisfaction',
      '/complaints/new',
    ]);
  });

  it('shows who works here what their role opens, and nothing else', async () => {
    const { browser: clerk } = await site.signedIn('verifikator');
    const { browser: admin } = await site.signedIn('admin');
    const ofClerk = linksIn((await clerk.get('/notifications')).text);
    const ofAdmin = linksIn((await admin.get('/notifications')).text);
    expect(ofClerk).toContain('/tasks');
    expect(ofClerk).not.toContain('/complaints');
    expect(ofAdmin).not.toContain('/tasks');
  });
});
