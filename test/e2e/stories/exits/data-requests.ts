import { askAbout } from '../../../support/data-requests.ts';
import { show } from '../../support/gallery.ts';
import type { Site } from '../../support/site.ts';

// What owners of data ask for, answered on screen by who protects data: granted, refused with a reason, and
// left alone until the limit of the law has passed.

export function dataRequests(site: () => Site): void {
  const copy = () => askAbout(site().program, 'pemohon2', { kind: 'AKSES', reason: 'Untuk arsip saya.' });

  it.each([
    ['granted', 'Dipenuhi: salinan dapat diunduh', 'Salinan dapat diunduh selama tujuh hari.'],
    ['refused', 'Ditolak', 'Akun ini sedang diperiksa setelah laporan kehilangan.'],
  ])('are %s by the officer', async (_, verdict, answer) => {
    const number = await copy();
    const officer = await site().signedIn('verifikator1');
    await officer.takeTask('Periksa permintaan salinan', number);
    await officer.choose('Putusan', verdict);
    await officer.fill('Jawaban kepada pemilik data', answer);
    await show(officer, 'permintaan-salinan');
    await officer.press('Sampaikan putusan', `“Periksa permintaan salinan” untuk ${number} selesai.`);
    await officer.page.goto('/instances?filter=ended');
    await officer.see(number);
    await officer.signOut();
  });

  it('are told to the heads when nobody answers for three days', async () => {
    const number = await copy();
    await site().later(4 * 24 * 60);
    const head = await site().signedIn('kepala-bidang');
    await head.page.goto('/notifications');
    await head.see(new RegExp(number));
    await head.signOut();
  });
}
