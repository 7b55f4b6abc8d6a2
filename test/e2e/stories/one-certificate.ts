import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { show } from '../support/gallery.ts';
import { papersOf, type Papers } from '../support/papers.ts';
import { aSite, type Site } from '../support/site.ts';
import { doStepsInAms, openWhatIsMine } from './applicant-steps.ts';
import { fillInApplication, kusumaningtyas as applicant, sendApplication } from './applying.ts';
import { draftTheLetter, issue, registerInAms, signTheLetter } from './certificate-steps.ts';
import { disposeThroughTheOffice } from './office-steps.ts';
import { checkDocuments, download } from './verifying.ts';

// One application, from five files on the applicant's disk to the certificate, returned once on its way.

export function oneCertificate(browser: () => Browser): void {
  let site: Site;
  let papers: Papers;
  let ticket = '';
  beforeAll(async () => {
    site = await aSite(browser());
    papers = await papersOf(applicant.name, applicant.email);
  });
  afterAll(async () => {
    await site.close();
    await papers.remove();
  });
  afterEach(() => site.later(25));

  it('is applied for with five files; what is wrong is said and nothing typed is lost', async () => {
    const person = await site.signedIn('pemohon1');
    await show(person, 'permohonan-saya-kosong');
    await person.page.goto('/applications/new');
    await show(person, 'formulir-permohonan');
    await fillInApplication(person, applicant, papers);
    await person.fill('NIK', '337501570390000');
    await person.press('Kirim permohonan', 'Ada 1 isian yang perlu diperbaiki');
    await show(person, 'formulir-permohonan-keliru');
    await person.fill('NIK', applicant.nik);
    ticket = await sendApplication(person);
    await show(person, 'tanda-terima');
    await person.follow('Lihat permohonan');
    await person.see('Menunggu Kepala Dinas');
    await show(person, 'permohonan-menunggu-kantor');
    await person.signOut();
  });

  it('goes from the head of office over two desks to the verifikator', () =>
    disposeThroughTheOffice(site, ticket));

  it('is returned for a document that is missing', async () => {
    const verifier = await site.signedIn('verifikator1');
    await show(verifier, 'daftar-tugas-verifikator');
    await verifier.takeTask('Periksa kelengkapan berkas', ticket);
    expect(await download(verifier, 'Surat permohonan')).toEqual(await readFile(papers.letter));
    await checkDocuments(verifier, 'Fotokopi surat pengangkatan jabatan terakhir');
    await verifier.choose('Hasil pemeriksaan', 'Belum lengkap: kembalikan kepada pemohon');
    await show(verifier, 'periksa-berkas');
    await verifier.press(
      'Nyatakan hasil pemeriksaan',
      `“Periksa kelengkapan berkas” untuk ${ticket} selesai.`,
    );
    await verifier.signOut();
  });

  it('is repaired by the applicant', async () => {
    const person = await site.signedIn('pemohon1');
    await person.page.goto('/notifications');
    await show(person, 'pesan-pemohon');
    await person.page.goto(`/applications/${ticket}`);
    await person.see('Siapa yang membuka berkas Anda (1)');
    await show(person, 'permohonan-giliran-pemohon');
    await openWhatIsMine(person, ticket, 'Lengkapi berkas');
    await show(person, 'lengkapi-berkas');
    await person.attach('Fotokopi surat pengangkatan jabatan terakhir', papers.appointment);
    await person.fill('Tanggapan', 'SK terakhir saya unggah kembali.');
    await person.press('Kirim perbaikan', `“Lengkapi berkas” untuk ${ticket} selesai.`);
    await person.signOut();
  });

  it('is found complete, and the letter to BSSN is drafted and signed', async () => {
    const verifier = await site.signedIn('verifikator1');
    await verifier.takeTask('Periksa kelengkapan berkas', ticket);
    await checkDocuments(verifier);
    await verifier.choose('Hasil pemeriksaan', 'Lengkap: susun surat ke BSSN');
    await verifier.press(
      'Nyatakan hasil pemeriksaan',
      `“Periksa kelengkapan berkas” untuk ${ticket} selesai.`,
    );
    await draftTheLetter(verifier, ticket);
    await verifier.signOut();
    await signTheLetter(site, ticket);
    await registerInAms(site, ticket, applicant.email);
  });

  it('is taken through steps 4 to 8 by the applicant, with a CSR made by OpenSSL', () =>
    doStepsInAms(site, ticket, papers));

  it('is verified, decided by BSrE, and recorded', () => issue(site, ticket));

  it('shows the applicant the certificate, and nobody else the papers', async () => {
    const person = await site.signedIn('pemohon1');
    await person.page.goto(`/applications/${ticket}`);
    await person.see('Sertifikat Anda sudah terbit');
    await person.see('4A3F00B1C2D3E4F5');
    await show(person, 'permohonan-sertifikat-terbit');
    const addressOf = (name: string) =>
      person.page.getByRole('link', { name, exact: true }).getAttribute('href');
    const kept = [await addressOf('Surat permohonan'), await addressOf('Surat permohonan ke BSSN')];
    await person.signOut();

    const stranger = await site.signedIn('pemohon2');
    for (const address of [...kept, `/applications/${ticket}`]) {
      const reply = await stranger.page.goto(address ?? '');
      expect(reply?.status()).toBe(404);
      await stranger.see('Halaman tidak ditemukan');
    }
    await show(stranger, 'tidak-ditemukan');
    await stranger.signOut();
  });

  it('leaves the supervisor its whole way on the diagram', async () => {
    const supervisor = await site.signedIn('supervisor');
    await supervisor.page.goto('/instances?filter=ended');
    await show(supervisor, 'permohonan-selesai');
    await supervisor.follow(ticket);
    await supervisor.page.locator('[data-drawn=true]').waitFor();
    await show(supervisor, 'diagram-selesai');
    await supervisor.page.goto('/processes');
    await show(supervisor, 'proses');
    await supervisor.signOut();
  });
}
