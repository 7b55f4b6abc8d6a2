import { read } from '../../src/persistence/read.ts';
import { anApp, submit, tokenIn } from '../support/web.ts';
import type { TestApp } from '../support/web.ts';

let site: TestApp;
beforeEach(async () => {
  site = await anApp({ takesComplaints: true });
});
afterEach(() => site.close());

const complaint = {
  category: 'complaint',
  description: 'Permohonan saya sudah tiga hari tidak bergerak.',
  loss: 'Surat tugas tertunda.',
  name: 'Rahmat Hidayat',
  contact: '0812 0000 1111',
};

const stored = () =>
  read<Record<string, string | null>>(site.database, 'SELECT * FROM complaints ORDER BY ticket_number');

describe('somebody complains', () => {
  it('without signing in, and gets a receipt with a number, the time and what comes next', async () => {
    // when
    const browser = site.visitor();
    const reply = await submit(browser, '/complaints/new', '/complaints', complaint);
    // then
    expect(reply.headers['location']).toBe('/complaints/PG-2026-000001/receipt');
    const receipt = await browser.get('/complaints/PG-2026-000001/receipt');
    expect(receipt.text).toContain('PG-2026-000001');
    expect(receipt.text).toContain('Senin, 23 November 2026 pukul 09.00 WIB');
    const [row] = await stored();
    expect(row).toMatchObject({
      category: 'complaint',
      channel: 'web',
      name: 'Rahmat Hidayat',
      complainant_id: null,
      class: 'tidak-berkadar',
    });
    expect(JSON.parse(row?.['content'] ?? '')).toMatchObject({
      loss: 'Surat tugas tertunda.',
      confidential: false,
    });
    expect(await site.historyTypes()).toContain('complaint.submitted');
  });

  it('and nobody else can open the receipt by counting numbers', async () => {
    await submit(site.visitor(), '/complaints/new', '/complaints', complaint);
    for (const page of ['', '/receipt'])
      expect((await site.visitor().get(`/complaints/PG-2026-000001${page}`)).status).toBe(404);
  });

  it('with a number of the year of the office, one after the other', async () => {
    await submit(site.visitor(), '/complaints/new', '/complaints', complaint);
    await submit(site.visitor(), '/complaints/new', '/complaints', complaint);
    site.clock.set('2026-12-31T17:30:00.000Z'); // 1 January in Pekalongan
    await submit(site.visitor(), '/complaints/new', '/complaints', complaint);
    const numbers = (await stored()).map((row) => row['ticket_number']);
    expect(numbers).toEqual(['PG-2026-000001', 'PG-2026-000002', 'PG-2027-000001']);
  });

  it('signed in, and the complaint says by whom', async () => {
    const { browser, actor } = await site.signedIn('pemohon');
    await submit(browser, '/complaints/new', '/complaints', complaint);
    expect(await stored()).toEqual([expect.objectContaining({ complainant_id: actor.id })]);
  });
});

describe('a complaint with a problem', () => {
  it.each([
    ['no category', { category: '' }, 'field-category'],
    ['a description of three words', { description: 'tidak ada kabar' }, 'field-description'],
    ['no name', { name: '  ' }, 'field-name'],
    ['no way to answer', { contact: '' }, 'field-contact'],
    ['a number that is none', { caseNumber: '123' }, 'field-caseNumber'],
    ['a category of their own', { category: 'lain-lain' }, 'field-category'],
  ])('(%s) comes back with what was typed, and nothing is stored', async (_, wrong, field) => {
    const typed = { ...complaint, solution: 'Mohon <b>dikabari</b>.', ...wrong };
    const reply = await submit(site.visitor(), '/complaints/new', '/complaints', typed);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('Ada 1 isian yang perlu diperbaiki');
    expect(reply.text).toContain(`href="#${field}"`);
    expect(reply.text).toContain('Mohon &lt;b&gt;dikabari&lt;/b&gt;.');
    if (typed.contact) expect(reply.text).toContain('value="0812 0000 1111"');
    expect(await stored()).toEqual([]);
  });

  it('is explained in English to who reads English', async () => {
    const browser = site.visitor();
    await browser.get('/complaints/new?lang=en');
    const reply = await submit(browser, '/complaints/new', '/complaints', { ...complaint, name: '' });
    expect(reply.text).toContain('1 field needs to be corrected');
    expect(reply.text).toContain('Fill in “Name”.');
  });
});

describe('a field that depends on another', () => {
  it('is asked when the answer calls for it: without JavaScript as a page, with htmx as a part', async () => {
    const browser = site.visitor();
    const page = await browser.get('/complaints/new');
    expect(page.text).not.toContain('field-loss');
    const fields = { category: 'complaint', name: 'Rahmat', _csrf: tokenIn(page.text) };
    const whole = await browser.post('/complaints/fields').type('form').send(fields);
    expect(whole.text).toContain('field-loss');
    expect(whole.text).toContain('site-header');
    const part = await browser.post('/complaints/fields').set('HX-Request', 'true').type('form').send(fields);
    expect(part.text).toContain('value="Rahmat"');
    expect(part.text).not.toContain('site-header');
    expect(await stored()).toEqual([]);
  });

  it('is dropped when it was not asked', async () => {
    await submit(site.visitor(), '/complaints/new', '/complaints', { ...complaint, category: 'information' });
    const [row] = await stored();
    expect(JSON.parse(row?.['content'] ?? '')).not.toHaveProperty('loss');
  });
});
