import { show } from '../../support/gallery.ts';
import { papersOf } from '../../support/papers.ts';
import type { Person } from '../../support/person.ts';
import type { Site } from '../../support/site.ts';
import { agreeInAms, confirmTheUpload, openWhatIsMine } from '../applicant-steps.ts';
import { decideAtBsre, recordCertificate, verifyInAms } from '../certificate-steps.ts';
import { checkDocuments } from '../verifying.ts';
import { applicationAfter, holder, nikNumber } from './prepared.ts';

// The ways on which an application leaves the straight one: each is walked to the end by who decides it, and
// read by who waits for it.

export function certificateExits(site: () => Site): void {
  it('is refused by the verifikator, with a reason that the applicant reads', async () => {
    const { ticket } = await applicationAfter(site(), 'Usr_DisposisiKasi');
    const verifier = await site().signedIn('verifikator1');
    await verifier.takeTask('Periksa kelengkapan berkas', ticket);
    await checkDocuments(verifier);
    await verifier.choose('Hasil pemeriksaan', 'Ditolak');
    await verifier.fill('Alasan penolakan', 'Pemohon bukan pegawai Pemerintah Kota Pekalongan.');
    await verifier.press(
      'Nyatakan hasil pemeriksaan',
      `“Periksa kelengkapan berkas” untuk ${ticket} selesai.`,
    );
    await verifier.signOut();
    const applicant = await site().signedIn('pemohon1');
    await applicant.page.goto(`/applications/${ticket}`);
    await applicant.see('Permohonan ditolak');
    await applicant.see('Pemohon bukan pegawai Pemerintah Kota Pekalongan.');
    await show(applicant, 'permohonan-ditolak');
    await applicant.signOut();
  });

  it('is cancelled by who does not accept the agreement, after thinking twice', async () => {
    const { ticket } = await applicationAfter(site(), 'Usr_UnggahRekomendasi');
    const applicant = await site().signedIn('pemohon1');
    await refuseAgreement(applicant, ticket, 'Kembali ke perjanjian');
    await refuseAgreement(applicant, ticket, 'Batalkan permohonan');
    await applicant.page.goto(`/applications/${ticket}`);
    await applicant.see('Permohonan dibatalkan');
    await show(applicant, 'permohonan-dibatalkan');
    await applicant.signOut();
  });

  it('is repaired after BSrE refused the CSR, and issued', async () => {
    const { ticket } = await applicationAfter(site(), 'Usr_VerifikasiAMS');
    const verifier = await site().signedIn('verifikator1');
    await decideAtBsre(
      verifier,
      ticket,
      'Ditolak: CSR perlu diperbaiki',
      'Kunci pada CSR sudah pernah dipakai.',
    );
    await repair(site(), ticket);
    await verifyInAms(verifier, ticket);
    await decideAtBsre(verifier, ticket);
    await recordCertificate(verifier, ticket, 'Catat sertifikat');
    await verifier.page.goto('/instances?filter=ended');
    await verifier.see(ticket);
    await verifier.signOut();
  });

  it('is refused by BSrE for good', async () => {
    const { ticket } = await applicationAfter(site(), 'Usr_VerifikasiAMS', nikNumber(1));
    const verifier = await site().signedIn('verifikator1');
    await decideAtBsre(
      verifier,
      ticket,
      'Ditolak, tidak dapat diperbaiki',
      'Identitas tidak ditemukan di Dukcapil.',
    );
    await verifier.signOut();
    const applicant = await site().signedIn('pemohon1');
    await applicant.page.goto(`/applications/${ticket}`);
    await applicant.see('Permohonan ditolak');
    await applicant.see('Identitas tidak ditemukan di Dukcapil.');
    await applicant.signOut();
  });
}

async function refuseAgreement(applicant: Person, ticket: string, then: string): Promise<void> {
  await openWhatIsMine(applicant, ticket, 'Setujui perjanjian');
  await applicant.choose('Perjanjian pemilik sertifikat elektronik di AMS', 'Tidak saya setujui');
  await applicant.press('Simpan jawaban saya', `“Setujui perjanjian” untuk ${ticket} selesai.`);
  await openWhatIsMine(applicant, ticket, 'Konfirmasi pembatalan');
  await applicant.choose('Tanpa persetujuan, sertifikat tidak dapat diterbitkan', then);
  await applicant.press('Simpan pilihan saya', `“Konfirmasi pembatalan” untuk ${ticket} selesai.`);
}

/** With a key that is too short first. */
async function repair(site: Site, ticket: string): Promise<void> {
  const papers = await papersOf(holder.name, holder.email);
  const applicant = await site.signedIn('pemohon1');
  await openWhatIsMine(applicant, ticket, 'Buat CSR di LOCK BSrE');
  await applicant.see('Kunci pada CSR sudah pernah dipakai.');
  await sendCsr(applicant, ticket, papers.shortCsr);
  await openWhatIsMine(applicant, ticket, 'Buat CSR di LOCK BSrE');
  await applicant.see(/Kunci RSA 1024 bit terlalu pendek/);
  await show(applicant, 'langkah-6-csr-tidak-valid');
  await sendCsr(applicant, ticket, papers.csr);
  await confirmTheUpload(applicant, ticket);
  await agreeInAms(applicant, ticket);
  await applicant.signOut();
  await papers.remove();
}

export async function sendCsr(applicant: Person, ticket: string, file: string): Promise<void> {
  await applicant.choose('Cara membuat CSR', 'Dengan aplikasi LOCK BSrE');
  await applicant.agree('Saya tidak membagikan kunci privat');
  await applicant.attach('Salinan CSR', file);
  await applicant.press('Periksa dan lanjutkan', `“Buat CSR di LOCK BSrE” untuk ${ticket} selesai.`);
}
