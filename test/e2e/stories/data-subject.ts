import type { Browser } from 'playwright-core';
import { apply } from '../../support/case-walk.ts';
import { show } from '../support/gallery.ts';
import type { Person } from '../support/person.ts';
import { aSite, type Site } from '../support/site.ts';

// What somebody may ask about their own data, as they meet it: the page of what is stored, a request from it, the
// officer's decision, and the answer with the trace that the officer left.

const limit = 3 * 24 * 60;

export function dataSubject(browser: () => Browser): void {
  let site: Site;
  beforeEach(async () => void (site = await aSite(browser())));
  afterEach(() => site.close());

  async function answers(task: string, number: string, decision: string, answer: string): Promise<void> {
    const officer = await site.signedIn('verifikator1');
    await officer.page.goto('/data-requests');
    await officer.see(number);
    await show(officer, 'permintaan-data');
    await officer.takeTask(task, number);
    await officer.choose('Putusan', decision);
    await officer.fill('Jawaban kepada pemilik data', answer);
    await show(officer, 'permintaan-data-tugas');
    await officer.press('Sampaikan putusan', 'selesai');
    await officer.signOut();
  }

  /** What lies outside of the program is stopped by the officer. */
  async function finishes(number: string, answer: string): Promise<void> {
    const officer = await site.signedIn('verifikator1');
    await officer.takeTask('Tuntaskan penghentian pemrosesan', number);
    await officer.agree('Pemrosesan di luar program sudah dihentikan');
    await officer.fill('Jawaban kepada pemilik data', answer);
    await show(officer, 'tuntaskan-penghentian');
    await officer.press('Nyatakan tuntas dan jawab', 'selesai');
    await officer.signOut();
  }

  const reads = async (person: Person, number: string, standing: string, answer: string): Promise<void> => {
    await person.page.goto('/account/data');
    await person.follow(number);
    await person.see(standing);
    await person.see(answer);
  };

  it('has a datum corrected, late, and is refused a copy', async () => {
    let person = await site.signedIn('pemohon1');
    await person.page.goto('/account/data');
    await person.follow('Minta perbaikan');
    await person.select('Data yang keliru', 'Akun: unit kerja');
    await person.fillAll({ Seharusnya: 'Dinas Kesehatan', Keterangan: 'Mutasi, SK 800/21/2026.' });
    await person.press('Kirim permintaan', 'terkirim');
    await person.signOut();
    await site.later(limit + 1);
    await answers(
      'Periksa permintaan perbaikan',
      'HD-2026-000001',
      'Dipenuhi: terapkan perbaikan',
      'Unit kerja Anda sudah diganti.',
    );
    person = await site.signedIn('pemohon1');
    await reads(person, 'HD-2026-000001', 'Dipenuhi', 'Unit kerja Anda sudah diganti.');
    await person.page.goto('/data-requests/new?kind=AKSES');
    await person.press('Kirim permintaan', 'terkirim');
    const refusal = 'Datang dengan KTP, supaya kami tahu siapa yang meminta.';
    await answers('Periksa permintaan salinan', 'HD-2026-000002', 'Ditolak', refusal);
    await reads(person, 'HD-2026-000002', 'Ditolak', refusal);
    await person.page.goto('/account/data');
    await person.see('Dinas Kesehatan');
    await person.see('Jawaban permintaan HD-2026-000001');
    await show(person, 'data-saya');
    await person.signOut();
  });

  it('is processed no longer when consent is withdrawn', async () => {
    const { ticketNumber } = await apply(site.program);
    const person = await site.signedIn('pemohon1');
    await person.page.goto('/account/data');
    await person.follow('Tarik persetujuan');
    await person.fill('Keterangan', 'Saya tidak lagi memerlukan sertifikat.');
    await show(person, 'penarikan-persetujuan');
    await person.press('Kirim permintaan', 'terkirim');
    await person.page.goto(`/applications/${ticketNumber}`);
    await person.see('Anda menarik permohonan.');
    await finishes('HD-2026-000001', 'Pemrosesan dihentikan; arsip disimpan sesuai jadwal retensi.');
    await reads(person, 'HD-2026-000001', 'Dipenuhi', 'Pemrosesan dihentikan');
    await person.page.goto('/account/data');
    await person.page.locator('details summary', { hasText: ticketNumber }).click();
    await person.page
      .locator('.tag', { hasText: /ditarik \d/ })
      .first()
      .waitFor();
    await show(person, 'persetujuan-ditarik');
    await person.signOut();
  });
}
