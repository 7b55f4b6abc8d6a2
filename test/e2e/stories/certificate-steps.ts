import { show } from '../support/gallery.ts';
import type { Person } from '../support/person.ts';
import type { Site } from '../support/site.ts';

// The letter and its signature before AMS; the verification, BSrE's decision and the certificate after it.

export async function draftTheLetter(verifier: Person, ticket: string): Promise<void> {
  await verifier.takeTask('Susun surat permohonan', ticket);
  await verifier.select('Sifat', 'Biasa');
  await verifier.fill('Lampiran', '5 (lima) berkas');
  await verifier.fill('Hal', 'Permohonan Penerbitan Sertifikat Elektronik Individu');
  await show(verifier, 'susun-surat');
  await verifier.press(
    'Ajukan surat untuk ditandatangani',
    `“Susun surat permohonan” untuk ${ticket} selesai.`,
  );
}

export async function signTheLetter(site: Site, ticket: string): Promise<void> {
  const head = await site.signedIn('kepala-dinas');
  await head.takeTask('Tanda tangani surat', ticket);
  await head.choose('Keputusan', 'Setujui dan tanda tangani');
  await head.choose('Cara menandatangani', 'Tanda tangan elektronik');
  await head.fill('Tanggal tanda tangan', '2026-11-23');
  await show(head, 'tanda-tangan');
  await head.press('Putuskan surat', `“Tanda tangani surat” untuk ${ticket} selesai.`);
  await head.signOut();
}

export async function registerInAms(site: Site, ticket: string, email: string): Promise<void> {
  const verifier = await site.signedIn('verifikator1');
  await verifier.takeTask('Daftarkan akun di AMS', ticket);
  await verifier.fill('Email akun AMS', email);
  await verifier.fill('Tanggal didaftarkan', '2026-11-23');
  await verifier.choose('Status aktivasi', 'Menunggu aktivasi oleh pemohon');
  await show(verifier, 'daftarkan-akun-ams');
  await verifier.press('Catat akun dan kirim panduan', `“Daftarkan akun di AMS” untuk ${ticket} selesai.`);
  await verifier.signOut();
}

export async function issue(site: Site, ticket: string): Promise<void> {
  const verifier = await site.signedIn('verifikator1');
  await verifyInAms(verifier, ticket);
  await decideAtBsre(verifier, ticket);
  await recordCertificate(verifier, ticket, 'Catat sertifikat');
  await show(verifier, 'verifikator-selesai');
  await verifier.signOut();
}

export async function verifyInAms(verifier: Person, ticket: string): Promise<void> {
  await verifier.takeTask('Verifikasi pengajuan', ticket);
  await verifier.choose('Data pemohon', 'Sesuai');
  await verifier.choose('CSR', 'Sesuai');
  await verifier.choose('Surat rekomendasi', 'Sesuai');
  await verifier.choose('Hasil verifikasi', 'Diteruskan ke BSrE');
  await show(verifier, 'verifikasi-ams');
  await verifier.press('Nyatakan hasil verifikasi', `“Verifikasi pengajuan” untuk ${ticket} selesai.`);
}

export async function decideAtBsre(
  verifier: Person,
  ticket: string,
  decision = 'Sertifikat terbit',
  reason?: string,
): Promise<void> {
  await verifier.takeTask('Catat keputusan BSrE', ticket);
  await verifier.choose('Keputusan BSrE', decision);
  await verifier.fill('Tanggal keputusan', '2026-11-23');
  if (reason !== undefined) await verifier.fill('Alasan', reason);
  await show(verifier, 'keputusan-bsre');
  await verifier.press('Catat keputusan BSrE', `“Catat keputusan BSrE” untuk ${ticket} selesai.`);
}

/** `task` is what the process calls it. */
export async function recordCertificate(verifier: Person, ticket: string, task: string): Promise<void> {
  await verifier.takeTask(task, ticket);
  await verifier.fillAll({
    'Nomor seri': '4A:3F:00:B1:C2:D3:E4:F5',
    Penerbit: 'BSRE CA DS G1',
    'Berlaku mulai': '2026-11-23',
    'Berlaku sampai': '2028-11-23',
  });
  await verifier.select('Status', 'Aktif');
  await show(verifier, 'catat-sertifikat');
  await verifier.press('Simpan dan beritahukan kepada pemohon', `“${task}” untuk ${ticket} selesai.`);
}
