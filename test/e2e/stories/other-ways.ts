import type { Browser } from 'playwright-core';
import { show } from '../support/gallery.ts';
import { tabTo } from '../support/keyboard.ts';
import { aSite, type Site } from '../support/site.ts';
import { applyAs, fadhlurrahman } from './applying.ts';

// The same work by people who browse without scripts and without a mouse.

export function otherWays(browser: () => Browser): void {
  let site: Site;
  let ticket = '';
  beforeAll(async () => void (site = await aSite(browser())));
  afterAll(() => site.close());

  it('takes an application without JavaScript', async () => {
    ticket = await applyAs(site, fadhlurrahman, { javaScript: false });
    expect(ticket).toMatch(/^SE-2026-/);
  });

  it('lets a task be found, taken and completed by keyboard alone', async () => {
    const head = await site.signedIn('kepala-dinas');
    const { page } = head;
    await page.goto('/tasks');
    await tabTo(page, 'Disposisi ke Kepala Bidang');
    await page.keyboard.press('Enter');
    await head.see('Tugas ini belum diambil siapa pun.');
    await tabTo(page, 'Ambil dan kerjakan');
    await page.keyboard.press('Enter');
    await head.see('sekarang pada Anda.');
    await tabTo(page, 'Untuk diproses lebih lanjut');
    await page.keyboard.press('Space');
    await tabTo(page, 'Disposisikan ke Kepala Bidang');
    await page.keyboard.press('Enter');
    await head.see(`“Disposisi ke Kepala Bidang” untuk ${ticket} selesai.`);
    await site.program.drainJobs();
    await head.leave();
  });

  it('lets a task be taken and completed without JavaScript', async () => {
    const division = await site.signedIn('kepala-bidang', { javaScript: false });
    await division.takeTask('Teruskan disposisi', ticket);
    await division.choose('Diteruskan kepada', 'Kepala Seksi Persandian dan Keamanan Informasi');
    await division.choose('Instruksi', 'Untuk diproses lebih lanjut');
    await show(division, 'tanpa-javascript');
    await division.press('Teruskan disposisi', `“Teruskan disposisi” untuk ${ticket} selesai.`);
    await division.page.goto('/instances');
    await division.follow(ticket);
    await division.see('Sedang di');
    await show(division, 'diagram-tanpa-javascript');
    await division.signOut();
  });
}
