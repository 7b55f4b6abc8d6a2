import type { Browser, Page } from 'playwright-core';
import { show } from '../support/gallery.ts';
import { aSite, type Site } from '../support/site.ts';

// What anybody sees before signing in, and what somebody sees who may not open a page.

export function publicPages(browser: () => Browser): void {
  let site: Site;
  beforeAll(async () => void (site = await aSite(browser())));
  afterAll(() => site.close());

  /** Somebody at the complaint form whose connection takes a third of a second. */
  async function slowVisitor(): Promise<{ page: Page; leave: () => Promise<void> }> {
    const visitor = await site.visitor();
    await visitor.page.route('**/complaints/fields', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await visitor.page.goto('/complaints/new');
    return { page: visitor.page, leave: () => visitor.leave() };
  }

  it('tells what the service is, what it promises, and how to complain', async () => {
    const visitor = await site.visitor();
    await visitor.page.goto('/');
    await show(visitor, 'beranda');
    await visitor.follow('Standar Pelayanan');
    await visitor.page.getByRole('heading', { level: 1, name: 'Standar Pelayanan' }).waitFor();
    await show(visitor, 'standar-pelayanan');
    await visitor.follow('Pelindungan data pribadi');
    await visitor.page.getByRole('heading', { level: 1, name: 'Pelindungan data pribadi' }).waitFor();
    await show(visitor, 'pelindungan-data');
    await visitor.leave();
  });

  it('takes a complaint from anybody and gives it a number', async () => {
    const visitor = await site.visitor();
    await visitor.page.goto('/complaints/new');
    await visitor.press('Kirim pengaduan', 'yang perlu diperbaiki');
    await show(visitor, 'pengaduan-belum-lengkap');
    await visitor.choose('Apa yang ingin Anda sampaikan?', 'Saran atau masukan');
    await visitor.fill(
      'Uraian',
      'Mohon contoh surat rekomendasi pimpinan ditampilkan pada halaman persyaratan.',
    );
    await visitor.fill('Nama', 'Nyi Mas Ratu Ayu Sekarwangi Puspaningtyas');
    await visitor.fill('Nomor telepon atau alamat surel', '0812 0000 1111');
    await visitor.press('Kirim pengaduan', 'Tanda terima pengaduan');
    await show(visitor, 'pengaduan-tanda-terima');
    await visitor.leave();
  });

  it('keeps what is answered while the form is drawn again', async () => {
    const { page, leave } = await slowVisitor();
    await page.getByText('Saran atau masukan').click();
    await page.getByText('Pengaduan tentang pelayanan').click();
    await page.locator('[name=description]').fill('Telepon tidak dijawab.');
    await page.locator('[name=loss]').waitFor();
    expect(await page.locator('[name=description]').inputValue()).toBe('Telepon tidak dijawab.');
    await leave();
  });

  it('keeps out who gives a wrong password, and who may not open a page', async () => {
    const visitor = await site.visitor();
    await visitor.page.goto('/tasks');
    await visitor.fill('Nama pengguna', 'verifikator1');
    await visitor.fill('Kata sandi', 'bukan-kata-sandinya');
    await visitor.press('Masuk', 'tidak cocok');
    await show(visitor, 'masuk-ditolak');
    await visitor.leave();
    const verifier = await site.signedIn('verifikator1');
    await verifier.page.goto('/complaints');
    await verifier.see('Anda tidak berwenang');
    await show(verifier, 'tidak-berwenang');
    await verifier.signOut();
  });
}
