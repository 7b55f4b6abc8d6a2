import { show } from '../../support/gallery.ts';
import { papersOf } from '../../support/papers.ts';
import type { Person } from '../../support/person.ts';
import type { Site } from '../../support/site.ts';
import { openWhatIsMine } from '../applicant-steps.ts';
import { decideAtBsre } from '../certificate-steps.ts';
import { sendCsr } from './certificate-exits.ts';
import { aCertificate, holder, renewalAfter } from './prepared.ts';

// The ways on which a renewal ends without a new certificate. The former one stays as it is, so that its
// holder may begin again at once: all these are of one certificate.

export function renewalExits(site: () => Site): void {
  let certificateId = '';
  beforeAll(async () => {
    certificateId = await aCertificate(site(), { sequence: 10, serialNumber: '7F3A', days: 30 });
  });

  it('is refused by the verifikator', async () => {
    const { ticket } = await renewalAfter(site(), certificateId, 'Usr_KonfirmasiData');
    const verifier = await site().signedIn('verifikator1');
    await verifier.takeTask('Periksa data pembaruan', ticket);
    await verifier.choose('Hasil pemeriksaan', 'Tolak');
    await verifier.fill('Alasan penolakan', 'Pemegang sudah pindah ke kementerian.');
    await verifier.press('Nyatakan hasil pemeriksaan', `“Periksa data pembaruan” untuk ${ticket} selesai.`);
    await verifier.signOut();
    const person = await site().signedIn('pemohon1');
    await endsWith(person, ticket, 'Pemegang sudah pindah ke kementerian.');
    await show(person, 'pembaruan-ditolak');
    await person.signOut();
  });

  it('ends when its holder hands in another CSR at last, but does not accept the agreement', async () => {
    const { ticket } = await renewalAfter(site(), certificateId, 'Usr_AjukanAMS');
    const papers = await papersOf(holder.name, holder.email);
    const person = await site().signedIn('pemohon1');
    for (const file of [papers.shortCsr, papers.csr]) {
      await openWhatIsMine(person, ticket, 'Buat CSR di LOCK BSrE');
      await sendCsr(person, ticket, file);
    }
    await papers.remove();
    await openWhatIsMine(person, ticket, 'Unggah surat rekomendasi');
    await person.choose('Surat rekomendasi di AMS', 'Tidak diminta oleh AMS');
    await person.fill('Keterangan', 'AMS memakai surat yang lama.');
    await person.press('Nyatakan sudah diunggah', `“Unggah surat rekomendasi” untuk ${ticket} selesai.`);
    await openWhatIsMine(person, ticket, 'Setujui perjanjian');
    await person.choose('Perjanjian pemilik sertifikat elektronik di AMS', 'Tidak saya setujui');
    await person.press('Simpan jawaban saya', `“Setujui perjanjian” untuk ${ticket} selesai.`);
    await endsWith(person, ticket, 'Pembaruan dibatalkan');
    await person.signOut();
  });

  it('is refused in AMS', async () => {
    const { ticket } = await renewalAfter(site(), certificateId, 'Usr_Perjanjian');
    const verifier = await site().signedIn('verifikator1');
    await verifier.takeTask('Setujui pembaruan di AMS', ticket);
    await verifier.choose('Hasil', 'Tolak');
    await verifier.fill('Alasan penolakan', 'KYC di AMS atas nama orang lain.');
    await verifier.press('Catat hasilnya', `“Setujui pembaruan di AMS” untuk ${ticket} selesai.`);
    await seenByOffice(verifier, ticket);
    await verifier.signOut();
  });

  it('is refused by BSrE', async () => {
    const { ticket } = await renewalAfter(site(), certificateId, 'Usr_SetujuiAMS');
    const verifier = await site().signedIn('verifikator1');
    const reason = 'Masa berlaku jabatan sudah habis.';
    await decideAtBsre(verifier, ticket, 'Ditolak', reason);
    await seenByOffice(verifier, ticket);
    await verifier.signOut();
  });

  it('is withdrawn by its holder', async () => {
    const { ticket } = await renewalAfter(site(), certificateId);
    const person = await site().signedIn('pemohon1');
    await person.page.goto(`/applications/${ticket}`);
    await person.follow('Tarik permohonan');
    await person.fill('Alasan penarikan', 'Saya pensiun bulan depan.');
    await person.press('Tarik permohonan ini', 'Permohonan Anda ditarik.');
    await endsWith(person, ticket, 'Pembaruan sudah Anda tarik');
    await person.signOut();
  });
}

async function endsWith(person: Person, ticket: string, text: string): Promise<void> {
  await person.page.goto(`/applications/${ticket}`);
  await person.see(text);
}

/** On the list of what is over. */
export async function seenByOffice(person: Person, ticket: string): Promise<void> {
  await person.page.goto('/instances?filter=ended');
  await person.see(ticket);
}
