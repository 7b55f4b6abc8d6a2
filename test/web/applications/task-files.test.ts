import { aPdf, aPicture } from '../../service/support/files.ts';
import { apply as applyDirectly, doTask, walk } from '../../support/case-walk.ts';
import { tokenIn, type Browser } from '../../support/web.ts';
import { aSite, type Site } from './a-site.ts';

let site: Site;
let browser: Browser;
let taskId: string;
beforeEach(async () => {
  site = await aSite();
  const { instanceId } = await applyDirectly(site);
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  await doTask(site, instanceId, 'Usr_VerifikasiBerkas', {
    scanKtpAda: 'ADA',
    scanKtpSesuai: 'TIDAK_SESUAI',
    scanKtpAlasan: ['Tidak terbaca'],
    skJabatanAda: 'TIDAK_ADA',
    hasilVerifikasi: 'TIDAK_LENGKAP',
  });
  const [task] = await site.rows<{ id: string }>(
    `SELECT id FROM tasks WHERE element_id = 'Usr_LengkapiBerkas'`,
  );
  taskId = String(task?.id);
  browser = await site.signedIn('pemohon1');
});
afterEach(() => site.close());

const send = async (to: string, files: Record<string, readonly [string, Buffer]>) => {
  const _csrf = tokenIn((await browser.get(`/tasks/${taskId}`)).text);
  let request = browser
    .post(`/tasks/${taskId}/${to}`)
    .field('_csrf', _csrf)
    .field('tanggapan', 'Sudah dipindai ulang.');
  for (const [field, [name, content]] of Object.entries(files))
    request = request.attach(field, content, name);
  return request;
};
const ktp = async () => ({ dokumen_scan_ktp: ['ktp-baru.png', await aPicture('png')] as const });

it('shows at the field what was sent back, and why', async () => {
  const { text } = await browser.get(`/tasks/${taskId}`);
  expect(text).toMatch(/attached-rejected[^]*?ktp\.png[^]*?Tidak terbaca/);
  expect(text).not.toContain('hanya bila ingin mengganti');
});

it('keeps an accepted file of a form that is not complete, and takes it with the next attempt', async () => {
  const refused = await send('completion', await ktp());
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('ktp-baru.png');
  expect(refused.text).toContain('Sudah dipindai ulang.');
  const done = await send('completion', { dokumen_sk_jabatan: ['sk.pdf', await aPdf()] });
  expect(done.status).toBe(303);
  const current = await site.rows<{ file_name: string }>(
    `SELECT file_name FROM documents WHERE kind = 'scan-ktp' AND replaced_at IS NULL`,
  );
  expect(current).toEqual([{ file_name: 'ktp-baru.png' }]);
  expect(await site.count('staged_documents')).toBe(0);
});

it('keeps files with a draft, too', async () => {
  expect((await send('draft', await ktp())).status).toBe(303);
  expect((await browser.get(`/tasks/${taskId}`)).text).toContain('ktp-baru.png');
});

it('stages nothing for who has not the task', async () => {
  const verifikator = await site.signedIn('verifikator1');
  const _csrf = tokenIn((await verifikator.get('/complaints/new')).text);
  const reply = await verifikator
    .post(`/tasks/${taskId}/draft`)
    .field('_csrf', _csrf)
    .attach('dokumen_scan_ktp', await aPicture('png'), 'ktp.png');
  expect(reply.status).toBe(404);
  expect(await site.count('staged_documents')).toBe(0);
});
