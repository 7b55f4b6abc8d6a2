import { apply } from '../../support/case-walk.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { tokenIn } from '../../support/web.ts';
import { aSite, typed, type Site } from '../applications/a-site.ts';

let site: Site;
let ticket: string;
beforeAll(async () => {
  site = await aSite();
  ({ ticketNumber: ticket } = await apply(site));
});
afterAll(() => site.close());

const looks = () => site.count("history WHERE type = 'nik.read'");
const address = () => `/applications/${ticket}/papers/surat-rekomendasi`;

it('is made of what is typed, before anything is sent, and nothing is kept', async () => {
  const browser = await site.signedIn('pemohon2');
  const page = (await browser.get('/applications/new')).text;
  expect(page).toContain('formaction="/applications/papers/surat-rekomendasi" data-download');
  const before = [await site.count('history'), await site.count('staged_documents')];
  let request = browser.post('/applications/papers/surat-rekomendasi').field('_csrf', tokenIn(page));
  for (const [name, value] of Object.entries(typed)) request = request.field(name, value);
  const { status, headers, body } = await request.buffer(true);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(headers['content-disposition']).toContain('surat-rekomendasi.pdf');
  expect(await pdfText(body)).toContain('3375015708900001');
  expect([await site.count('history'), await site.count('staged_documents')]).toEqual(before);
});

it('of an application that was sent is for its applicant, and recorded', async () => {
  const browser = await site.signedIn('pemohon1');
  expect((await browser.get(`/applications/${ticket}`)).text).toContain(`href="${address()}"`);
  const before = await looks();
  const { status, body } = await browser.get(address()).buffer(true);
  expect([status, await looks()]).toEqual([200, before + 1]);
  expect(await pdfText(body)).toContain('3375015708900001');
});

it('does not exist for another applicant, for an official, or by another name', async () => {
  const before = await looks();
  for (const person of ['pemohon2', 'kepala-dinas', 'petugas'])
    expect((await (await site.signedIn(person)).get(address())).status).toBe(404);
  const own = await site.signedIn('pemohon1');
  expect((await own.get(`/applications/${ticket}/papers/scan-ktp`)).status).toBe(404);
  expect(await looks()).toBe(before);
});
