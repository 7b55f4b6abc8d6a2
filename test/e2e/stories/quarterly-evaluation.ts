import type { Browser } from 'playwright-core';
import { show } from '../support/gallery.ts';
import { aSite, type Site } from '../support/site.ts';
import { applyAs, fadhlurrahman } from './applying.ts';

// A whole quarter: an applicant withdraws and answers the survey, a sheet comes in on paper, and on the first
// working day of 2027 the evaluation begins by itself and goes on until its follow-up is done.

const aspects = [
  'Ketepatan waktu',
  'Kelengkapan',
  'Perilaku',
  'Penanganan pengaduan',
  'Indeks kepuasan masyarakat',
];
const questions = 9;

export function quarterlyEvaluation(browser: () => Browser): void {
  let site: Site;
  beforeAll(async () => void (site = await aSite(browser(), '2026-12-28T02:00:00.000Z')));
  afterAll(() => site.close());

  it('asks who has finished for an opinion, once and anonymously', async () => {
    const ticket = await applyAs(site, fadhlurrahman);
    const applicant = await site.signedIn('pemohon2');
    await applicant.page.goto(`/applications/${ticket}/withdrawal`);
    await applicant.page.locator('textarea').first().fill('Saya pindah tugas ke instansi lain.');
    await applicant.page.locator('main form button').first().click();
    await site.program.drainJobs();
    await applicant.page.goto(`/applications/${ticket}`);
    await applicant.see('Bagaimana pelayanan kami?');
    await show(applicant, 'survei-ajakan');
    await applicant.follow('Isi survei kepuasan');
    await show(applicant, 'survei');
    for (let at = 0; at < questions; at += 1)
      await applicant.page.locator('fieldset input[type=radio][value="4"]').nth(at).check();
    await applicant.press('Kirim jawaban', 'Terima kasih');
    await show(applicant, 'indeks-kepuasan');
    await applicant.page.goto(`/applications/${ticket}`);
    await applicant.see('sudah diisi');
    await applicant.signOut();
  });

  it('takes a sheet from paper', async () => {
    const clerk = await site.signedIn('petugas');
    await clerk.page.goto('/survey-paper');
    await clerk.select('Triwulan pengisian lembar', '2026-T4');
    for (let at = 0; at < questions; at += 1)
      await clerk.page.locator('fieldset input[type=radio][value="3"]').nth(at).check();
    await clerk.press('Simpan lembar', 'Lembar survei disimpan.');
    await clerk.signOut();
  });

  it('is not begun twice when two ask for it at the same moment', async () => {
    const supervisor = await site.signedIn('supervisor');
    const tabs = [supervisor.page, await supervisor.page.context().newPage()];
    for (const tab of tabs) await tab.goto('/evaluations');
    await show(supervisor, 'evaluasi-terlewat');
    for (const tab of tabs) {
      await tab.getByRole('button', { name: 'Mulai evaluasi Triwulan 3 tahun 2026' }).click();
      await tab.getByRole('status').filter({ hasText: 'Evaluasi dimulai' }).waitFor();
    }
    await site.program.drainJobs();
    await supervisor.page.goto('/evaluations');
    expect(await supervisor.page.getByRole('link', { name: 'Triwulan 3 tahun 2026' }).count()).toBe(1);
    await supervisor.page.goto('/instances?filter=ended');
    await supervisor.follow(/Evaluasi Kinerja Pelaksana/);
    await supervisor.page.locator('[data-drawn=true]').waitFor();
    await supervisor.see('Sudah dievaluasi');
    await show(supervisor, 'evaluasi-tidak-diulang');
    await supervisor.signOut();
  });

  it('begins by itself, is reported and reviewed', async () => {
    await site.program.passTimeUntil('2027-01-04T02:00:00.000Z');
    const verifier = await site.signedIn('verifikator1');
    await verifier.takeTask('Isi laporan pelaksana', 'EV-2026-T4');
    await verifier.fill('Capaian triwulan', 'Semua berkas diperiksa dalam satu hari kerja.');
    await show(verifier, 'evaluasi-laporan');
    await verifier.press('Kirim laporan ke kepala bidang', /selesai/i);
    await verifier.signOut();
    const head = await site.signedIn('kepala-bidang');
    await head.takeTask('Reviu laporan pelaksana', 'EV-2026-T4');
    await head.choose('Hasil reviu', 'Laporan diterima');
    await head.fill('Catatan reviu', 'Sesuai dengan angka triwulan.');
    await head.press('Simpan reviu', /selesai/i);
    await head.signOut();
  });

  it('is judged after a reminder, with a follow-up that has an owner and a deadline', async () => {
    // Five working days after Monday 4 January; the fifth of January is a holiday.
    await site.program.passTimeUntil('2027-01-13T02:00:00.000Z');
    const leader = await site.signedIn('kepala-dinas');
    await leader.page.goto('/notifications');
    await leader.see(/[Ee]valuasi .*menunggu/);
    await leader.takeTask('Evaluasi kinerja pelaksana', 'EV-2026-T4');
    for (const aspect of aspects) await leader.chooseIn(aspect, 'Nilai', '3 Baik');
    await leader.fill('Kesimpulan', 'Pelayanan berjalan baik.');
    const fields = await leader.page.locator('#form-fields').elementHandle();
    await leader.select('Jumlah tindak lanjut', '1');
    await fields?.waitForElementState('hidden');
    await leader.fill('Uraian', 'Pasang contoh scan KTP berwarna di halaman persyaratan.');
    await leader.select('Penanggung jawab', 'Verifikator');
    await leader.fill('Tenggat', '2027-01-29');
    await show(leader, 'evaluasi-pimpinan');
    await leader.press('Tetapkan evaluasi', /selesai/i);
    await leader.page.goto('/evaluations');
    await leader.see('0 dari 1 selesai');
    await show(leader, 'evaluasi-daftar');
    await leader.signOut();
  });

  it('is followed up, archived, and downloaded', async () => {
    const verifier = await site.signedIn('verifikator1');
    await verifier.takeTask('Laksanakan tindak lanjut', 'EV-2026-T4');
    await verifier.see('Pasang contoh scan KTP berwarna');
    await verifier.fill('Hasil', 'Contoh sudah dipasang.');
    await verifier.press('Nyatakan selesai', /selesai/i);
    await verifier.signOut();
    const supervisor = await site.signedIn('supervisor');
    await supervisor.page.goto('/evaluations');
    await supervisor.see('Selesai dan diarsipkan');
    await supervisor.follow('Triwulan 4 tahun 2026');
    await supervisor.see('SHA-256');
    await show(supervisor, 'evaluasi');
    for (const link of ['Unduh laporan (PDF)', 'Unduh angka (Excel)']) {
      const [download] = await Promise.all([
        supervisor.page.waitForEvent('download'),
        supervisor.follow(link),
      ]);
      expect(download.suggestedFilename()).toMatch(/^evaluasi-2026-T4\.(pdf|xlsx)$/);
    }
    await supervisor.signOut();
  });
}
