import { show } from '../support/gallery.ts';
import type { Site } from '../support/site.ts';

// What the office does between the application and AMS: each person signs in, takes the task from the list,
// answers what it asks, and goes.

export async function disposeThroughTheOffice(site: Site, ticket: string): Promise<void> {
  const head = await site.signedIn('kepala-dinas');
  await show(head, 'daftar-tugas-kepala-dinas');
  await head.openTask('Disposisi ke Kepala Bidang', ticket);
  await show(head, 'tugas-belum-diambil');
  await head.press('Ambil dan kerjakan', 'Tugas “Disposisi ke Kepala Bidang” sekarang pada Anda.');
  await head.press('Disposisikan ke Kepala Bidang', 'yang perlu diperbaiki');
  await show(head, 'disposisi-belum-lengkap');
  await head.choose('Sifat', 'Segera');
  await head.choose('Diteruskan kepada', 'Kepala Bidang Aplikasi dan Persandian');
  await head.choose('Instruksi', 'Untuk diproses lebih lanjut', 'Koordinasikan atau konfirmasikan');
  await head.fill('Catatan', 'Mohon diselesaikan sebelum rapat koordinasi akhir bulan.');
  await show(head, 'disposisi-terisi');
  await head.press('Disposisikan ke Kepala Bidang', `“Disposisi ke Kepala Bidang” untuk ${ticket} selesai.`);
  await show(head, 'daftar-tugas-sesudahnya');
  await head.signOut();

  const division = await site.signedIn('kepala-bidang');
  await division.takeTask('Teruskan disposisi', ticket);
  await division.choose('Diteruskan kepada', 'Kepala Seksi Persandian dan Keamanan Informasi');
  await division.choose('Instruksi', 'Untuk diproses lebih lanjut');
  await division.press('Teruskan disposisi', `“Teruskan disposisi” untuk ${ticket} selesai.`);
  await division.signOut();

  const section = await site.signedIn('kepala-seksi');
  await section.takeTask('Teruskan ke Verifikator', ticket);
  await section.choose('Diteruskan kepada', 'Verifikator Sertifikat Elektronik');
  await section.choose('Instruksi', 'Untuk diproses lebih lanjut');
  await section.press('Teruskan ke Verifikator', `“Teruskan ke Verifikator” untuk ${ticket} selesai.`);
  await section.signOut();
}
