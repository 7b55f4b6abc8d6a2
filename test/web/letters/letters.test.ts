import supertest from 'supertest';
import { apply, walk } from '../../support/case-walk.ts';
import { pdfText, squeezed } from '../../support/pdf-text.ts';
import { tokenIn } from '../../support/web.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
let instanceId: string;
beforeEach(async () => {
  site = await aSite();
  ({ instanceId } = await apply(site));
});
afterEach(() => site.close());

const visitor = () => supertest.agent(site.app.web);
const taskAt = async (elementId: string) => {
  const [row] = await site.rows<{ id: string }>(
    'SELECT id FROM tasks WHERE instance_id = ? AND element_id = ? ORDER BY created_at DESC',
    instanceId,
    elementId,
  );
  return `/tasks/${row?.id}`;
};

/** Who wrote each disposition that the page shows, in its order. */
const dispositionsOn = (page: string) =>
  [...page.matchAll(/<p class="disposition-way"><strong>([^<]+)<\/strong>/g)].map(([, from]) => from);
const inOrder = [
  'Kepala Dinas Komunikasi dan Informatika',
  'Kepala Bidang Aplikasi dan Persandian',
  'Kepala Seksi Persandian dan Keamanan Informasi',
];

it('is looked at as PDF while it is written, with what is typed and the NIK masked', async () => {
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_VerifikasiBerkas');
  const verifier = await site.signedIn('verifikator1');
  const task = await taskAt('Usr_SusunSurat');
  await verifier
    .post(`${task}/claim`)
    .type('form')
    .send({ _csrf: tokenIn((await verifier.get(task)).text) });
  const page = (await verifier.get(task)).text;
  expect(page).toContain(`formaction="${task}/letter" data-download`);
  expect(page).toContain('3375 **** **** 0001');
  const { status, body } = await verifier
    .post(`${task}/letter`)
    .field('_csrf', tokenIn(page))
    .field('hal', 'Permohonan yang sedang ditulis')
    .buffer(true);
  expect(status).toBe(200);
  const text = await pdfText(body);
  expect(text).toContain(squeezed('Permohonan yang sedang ditulis'));
  expect(text).not.toContain('3375015708900001');
  expect(await site.count('letters')).toBe(0);
});

it('waits for its signature as a preview, and the look at it is recorded', async () => {
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_SusunSurat');
  const head = await site.signedIn('kepala-dinas');
  const task = await taskAt('Usr_TandaTanganSurat');
  const address = `${task}/letter`;
  expect(dispositionsOn((await head.get(task)).text)).toEqual(inOrder);
  expect(dispositionsOn((await head.get(`${task}?lang=en`)).text)).toEqual(inOrder);
  const { status, body } = await head.get(address).buffer(true);
  expect(status).toBe(200);
  expect(await pdfText(body)).toContain('Pratinjau');
  expect(await site.count("history WHERE type = 'letter.read'")).toBe(1);
  expect((await (await site.signedIn('pemohon1')).get(address)).status).toBe(404);
});

it('is verified in public once it is archived, and downloaded by who may', async () => {
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_TandaTanganSurat');
  const [letter] = await site.rows<{ code: string; number: string; sha256: string; document_id: string }>(
    'SELECT code, number, sha256, document_id FROM outgoing_letters',
  );
  const page = await visitor().get(`/verifikasi/${letter?.code}`);
  expect(page.status).toBe(200);
  for (const part of [letter?.number, letter?.sha256, 'Surat ini terdaftar', 'utuh'])
    expect(page.text).toContain(part);
  expect(page.text).not.toMatch(/Siti Aminah|3375|19900817/);
  expect((await visitor().get('/verifikasi/22222222222222222222')).status).toBe(404);
  const file = `/documents/${letter?.document_id}`;
  expect((await (await site.signedIn('verifikator1')).get(file)).status).toBe(200);
  expect((await (await site.signedIn('pemohon2')).get(file)).status).toBe(404);
});
