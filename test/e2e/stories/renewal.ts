import type { Browser } from 'playwright-core';
import { localDateOf } from '../../../src/kernel/local-date.ts';
import { daysBefore } from '../../../src/service/certificates/certificate-state.ts';
import { certify } from '../../service/certificates/certificates.ts';
import { rightAnswers } from '../../service/support/registration.ts';
import { apply } from '../../support/case-walk.ts';
import { show } from '../support/gallery.ts';
import { papersOf, type Papers } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import { aSite, type Site } from '../support/site.ts';
import { agreeInAms, confirmTheUpload, handInTheRequest, openWhatIsMine } from './applicant-steps.ts';
import { decideAtBsre, recordCertificate } from './certificate-steps.ts';

// A certificate in its last thirty days, renewed by its holder's button: the new one takes its place.

const holder = { name: String(rightAnswers['namaLengkap']), email: String(rightAnswers['emailDinas']) };
const former = '7F3A';

export function renewal(browser: () => Browser): void {
  let site: Site;
  let papers: Papers;
  let ticket = '';
  beforeAll(async () => {
    site = await aSite(browser());
    papers = await papersOf(holder.name, holder.email);
    const { applicationId } = await apply(site.program);
    const validUntil = daysBefore(localDateOf(site.program.clock.now()), -30);
    await certify(site.program.app.worker.service, applicationId, { serialNumber: former, validUntil });
  });
  afterAll(async () => {
    await site.close();
    await papers.remove();
  });

  it('begins on the first day that it may, with the details that are known', async () => {
    const person = await site.signedIn('pemohon1');
    await person.page.goto('/certificates/mine');
    await show(person, 'sertifikat-saya');
    await person.follow('Perbarui sertifikat');
    await show(person, 'pembaruan-mulai');
    await person.press('Mulai pembaruan', 'Periksa data Anda.');
    ticket = await ticketIn(person);
    await openWhatIsMine(person, ticket, 'Konfirmasi data');
    await person.choose('Data kepegawaian Anda', 'Masih sama seperti saat penerbitan');
    await person.agree('Saya menyetujui data pribadi');
    await person.agree('Saya menyatakan bahwa data dan dokumen');
    await show(person, 'pembaruan-konfirmasi');
    await person.press('Kirim permohonan pembaruan', `“Konfirmasi data” untuk ${ticket} selesai.`);
    await person.signOut();
  });

  it('is checked by the verifikator, and taken through AMS by the holder', async () => {
    const verifier = await site.signedIn('verifikator1');
    await verifier.takeTask('Periksa data pembaruan', ticket);
    await verifier.see('Pemohon menyatakan datanya masih sama.');
    await verifier.choose('Hasil pemeriksaan', 'Sesuai: lanjutkan ke AMS');
    await verifier.press('Nyatakan hasil pemeriksaan', `“Periksa data pembaruan” untuk ${ticket} selesai.`);
    await verifier.signOut();

    const person = await site.signedIn('pemohon1');
    await openWhatIsMine(person, ticket, 'Ajukan pembaruan dan KYC');
    await person.agree('Saya sudah masuk ke AMS dengan akun saya');
    await person.fill('Tanggal pengajuan', '2026-11-23');
    await person.choose('KYC di AMS', 'Sudah selesai');
    await show(person, 'pembaruan-kyc');
    await person.press('Nyatakan sudah diajukan', `“Ajukan pembaruan dan KYC” untuk ${ticket} selesai.`);
    await handInTheRequest(site, person, { papers, ticket });
    await confirmTheUpload(person, ticket);
    await agreeInAms(person, ticket);
    await person.signOut();
  });

  it('is approved, decided and recorded', async () => {
    const verifier = await site.signedIn('verifikator1');
    await verifier.takeTask('Setujui pembaruan di AMS', ticket);
    await verifier.see(former);
    await verifier.choose('Hasil', 'Sudah saya setujui di AMS');
    await show(verifier, 'pembaruan-setujui');
    await verifier.press('Catat hasilnya', `“Setujui pembaruan di AMS” untuk ${ticket} selesai.`);
    await decideAtBsre(verifier, ticket);
    await recordCertificate(verifier, ticket, 'Catat sertifikat baru');
    await verifier.signOut();
  });

  it('leaves its holder one certificate, and the one that it replaced', async () => {
    const person = await site.signedIn('pemohon1');
    await person.page.goto('/certificates/mine');
    await show(person, 'sertifikat-saya-diperbarui');
    const stateOf = (serial: string) =>
      person.page.getByRole('region', { name: serial, exact: true }).locator('.tag').innerText();
    expect([await stateOf('4A3F00B1C2D3E4F5'), await stateOf(former)]).toEqual(['Berlaku', 'Digantikan']);
    expect(await person.page.getByRole('link', { name: 'Perbarui sertifikat' }).count()).toBe(0);
    await person.signOut();
  });
}

async function ticketIn(person: Person): Promise<string> {
  const started = await person.page.getByText('dimulai. Periksa data Anda.').first().innerText();
  return /SE-\d{4}-\d{6}/.exec(started)?.[0] ?? '';
}
