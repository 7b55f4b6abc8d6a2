import { apply as applyDirectly, doTask, walk } from '../../support/case-walk.ts';
import { submit, type Browser } from '../../support/web.ts';
import { aSite, type Site } from './a-site.ts';

let site: Site;
let browser: Browser;
let ticket: string;
let instanceId: string;
beforeEach(async () => {
  site = await aSite();
  ({ ticketNumber: ticket, instanceId } = await applyDirectly(site));
  browser = await site.signedIn('pemohon1');
});
afterEach(() => site.close());

const page = async (by = browser) => (await by.get(`/applications/${ticket}`)).text;
/** The steps of the page by their state. */
const steps = (html: string) =>
  [...html.matchAll(/class="step step-(done|now|later)"/g)].map(([, state]) => state).join(' ');

const notComplete = {
  suratPermohonanAda: 'ADA',
  suratPermohonanSesuai: 'SESUAI',
  scanKtpAda: 'ADA',
  scanKtpSesuai: 'TIDAK_SESUAI',
  scanKtpAlasan: ['Tidak terbaca'],
  scanKtpCatatan: 'Bagian bawah terpotong.',
  hasilVerifikasi: 'TIDAK_LENGKAP',
};

describe('the page of a case', () => {
  it('says who has it and until when, and where it stands among the eight steps', async () => {
    const html = await page();
    expect(html).toContain('Menunggu Kepala Dinas, paling lambat Senin, 30 November 2026 pukul 15.45 WIB');
    expect(steps(html)).toBe('done now later later later later later later');
    expect(html).toContain('3375 **** **** 0001');
    expect(html).not.toContain('3375015708900001');
  });

  it('has the one thing to do on top when it is the applicant’s turn, with the reasons at the document', async () => {
    await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
    await doTask(site, instanceId, 'Usr_VerifikasiBerkas', notComplete);
    const html = await page();
    const [task] = await site.rows<{ id: string }>(
      `SELECT id FROM tasks WHERE element_id = 'Usr_LengkapiBerkas' AND state <> 'completed'`,
    );
    expect(html).toContain('Giliran Anda: Lengkapi berkas');
    expect(html).toContain('Selesaikan paling lambat Senin, 7 Desember 2026 pukul 15.45 WIB');
    expect(html).toContain(`href="/tasks/${task?.id}"`);
    expect(html).toContain('Tidak terbaca; Bagian bawah terpotong.');
    expect(steps(html)).toBe('done done now later later later later later');
  });

  it('ends with the facts of the certificate and all steps done', async () => {
    await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_Perjanjian');
    expect(steps(await page())).toBe(Array(8).fill('done').join(' '));
    await walk(site, instanceId, 'Usr_VerifikasiAMS', 'Usr_VerifikasiAMS');
    expect(await page()).toContain('Menunggu keputusan BSrE');
    await walk(site, instanceId, 'Rcv_KeputusanBSrE', 'Usr_CatatSertifikat');
    const html = await page();
    expect(html).toContain('Sertifikat Anda sudah terbit');
    expect(html).toContain('4A3F00B1C2D3E4F5');
    expect(html).not.toContain('Tarik permohonan');
    expect(steps(html)).toBe(Array(8).fill('done').join(' '));
  });

  it('opens on the message with the reason of a refusal; the survey has a card of its own', async () => {
    await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
    const refused = { hasilVerifikasi: 'DITOLAK', alasanPenolakan: 'Bukan pegawai pemerintah kota.' };
    await doTask(site, instanceId, 'Usr_VerifikasiBerkas', refused);
    const html = await page();
    const [, opened] = /<details class="case-message" open>([\s\S]*?)<\/details>/.exec(html) ?? [];
    expect(opened).toContain('Bukan pegawai pemerintah kota.');
    expect(html.match(/Bagaimana pelayanan kami\?/g)).toHaveLength(1);
  });

  it('tells what happened in the applicant’s words, and who opened the documents', async () => {
    const verifikator = await site.signedIn('verifikator1');
    const [document] = await site.rows<{ id: string }>(`SELECT id FROM documents WHERE kind = 'scan-ktp'`);
    await verifikator.get(`/documents/${document?.id}`);
    await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKadis');
    const html = await page();
    expect(html).toContain('Anda mengirim permohonan.');
    expect(html).toContain('Kantor menyelesaikan “Disposisi ke Kepala Bidang”.');
    expect(html).toMatch(/Nur Khasanah[^<]*membuka Scan KTP berwarna\./);
    for (const jargon of ['Usr_', 'element', 'token', 'instance', 'Gw_', 'Snd_'])
      expect(html.slice(html.indexOf('<main'), html.indexOf('</main>'))).not.toContain(jargon);
  });

  it('has a page for their own task that names nobody of the office either', async () => {
    await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
    await doTask(site, instanceId, 'Usr_VerifikasiBerkas', notComplete);
    const [task] = await site.rows<{ id: string }>(
      `SELECT id FROM tasks WHERE element_id = 'Usr_LengkapiBerkas' AND state <> 'completed'`,
    );
    const { status, text } = await browser.get(`/tasks/${task?.id}`);
    expect(status).toBe(200);
    expect(text).toContain('Anda mengirim permohonan.');
    expect(text).toContain('Kantor menyelesaikan “Disposisi ke Kepala Bidang”.');
    const staff = await site.rows<{ name: string }>(
      `SELECT name FROM users WHERE id NOT IN (SELECT user_id FROM user_roles WHERE role = 'pemohon')`,
    );
    expect(staff.length).toBeGreaterThan(5);
    expect(staff.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it('of another applicant does not exist', async () => {
    const other = await site.signedIn('pemohon2');
    const reply = await other.get(`/applications/${ticket}`);
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('Siti Aminah');
    expect((await other.get(`/applications/${ticket}?receipt=1`)).status).toBe(404);
    expect((await other.get('/applications')).text).not.toContain(ticket);
  });

  it('is the page of the instance for the office, and not there for who sees no case', async () => {
    const supervisor = await site.signedIn('supervisor');
    const reply = await supervisor.get(`/applications/${ticket}`);
    expect(reply.headers['location']).toBe(`/instances/${instanceId}`);
    const admin = await site.signedIn('admin');
    expect((await admin.get(`/applications/${ticket}`)).status).toBe(404);
  });

  it('is listed with where it stands', async () => {
    const { text } = await browser.get('/applications');
    expect(text).toMatch(new RegExp(`${ticket}[^]*Menunggu Kepala Dinas`));
  });
});

describe('withdrawing', () => {
  const at = () => `/applications/${ticket}/withdrawal`;

  it('says first what it will do, and asks for a reason', async () => {
    const { text } = await browser.get(at());
    expect(text).toContain('Semua langkah berhenti saat itu juga');
    const reply = await submit(browser, at(), at(), { reason: '  ' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('Tulis alasan penarikan.');
    expect(await site.count("history WHERE type = 'application.withdrawn'")).toBe(0);
  });

  it('ends the case, records it once, and lets the person apply again', async () => {
    const reply = await submit(browser, at(), at(), { reason: 'Pindah tugas' });
    expect(reply.status).toBe(303);
    await site.drainJobs();
    const html = await page();
    expect(html).toContain('Permohonan sudah Anda tarik');
    expect(html).toContain('Anda menarik permohonan.');
    expect(steps(html)).toBe('done');
    expect(await site.count("history WHERE type = 'application.withdrawn'")).toBe(1);
    expect(await site.count('open_applications')).toBe(0);
    expect((await browser.get(at())).status).toBe(409);
  });

  it('is nobody else’s to do', async () => {
    const other = await site.signedIn('pemohon2');
    expect((await other.get(at())).status).toBe(404);
    const reply = await submit(other, '/applications/new', at(), { reason: 'Iseng' });
    expect(reply.status).toBe(404);
    expect(await site.count('open_applications')).toBe(1);
  });
});
