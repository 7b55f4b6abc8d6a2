import type { Browser } from 'playwright-core';
import { show } from '../../support/gallery.ts';
import type { Person } from '../../support/person.ts';
import { aSite, type Site } from '../../support/site.ts';
import { fadhlurrahman } from '../applying.ts';
import { asksForList, assessesList, endedLongAgo, reviewsList } from '../disposal-steps.ts';

// Rounds of destruction in which nothing is destroyed: none is due, the head of office hesitates and turns the list
// down, and the clock finds that somebody was there before it.

const minutesOfDays = (days: number): number => days * 24 * 60;

export function disposals(browser: () => Browser): void {
  let site: Site;
  beforeAll(async () => void (site = await aSite(browser(), '2026-12-28T02:00:00.000Z')));
  afterAll(() => site.close());

  async function supervising(sees: (supervisor: Person) => Promise<void>): Promise<void> {
    const supervisor = await site.signedIn('supervisor');
    await sees(supervisor);
    await supervisor.signOut();
  }

  it('ends where nothing is due', async () => {
    await asksForList(site);
    await supervising(async (supervisor) => {
      await supervisor.page.goto('/instances?filter=ended');
      await supervisor.see('PM-2026-T4');
      await supervisor.page.goto('/disposals/2026-T4');
      await show(supervisor, 'pemusnahan-nihil');
    });
  });

  it('reminds the head of office, and destroys nothing of a list that is turned down', async () => {
    await site.later(minutesOfDays(8));
    const ticket = await endedLongAgo(site, fadhlurrahman);
    await asksForList(site);
    await reviewsList(site, 'PM-2027-T1');
    await assessesList(site, 'PM-2027-T1');
    await site.later(minutesOfDays(9));
    const leader = await site.signedIn('kepala-dinas');
    await leader.page.goto('/notifications');
    await leader.see(/PM-2027-T1|2027-T1/);
    await leader.takeTask('Putuskan pemusnahan', 'PM-2027-T1');
    await leader.choose('Putusan', 'Tolak; tidak ada yang dimusnahkan');
    await leader.fill('Catatan pimpinan', 'Tunggu audit internal selesai.');
    await leader.press('Tetapkan putusan', /selesai/i);
    await leader.page.goto('/disposals/2027-T1');
    await show(leader, 'pemusnahan-ditolak');
    await leader.page.goto('/instances?filter=ended');
    await leader.see('PM-2027-T1');
    await leader.page.goto(`/applications/${ticket}`);
    await leader.see(fadhlurrahman.name);
    await leader.signOut();
  });

  it('is not repeated by the clock in the same quarter', async () => {
    await site.later(minutesOfDays(21));
    const [second] = await site.program.rows<{ id: string }>(
      `SELECT id FROM instances WHERE process_id = 'pemusnahan-arsip' AND business_key IS NULL`,
    );
    await supervising(async (supervisor) => {
      await supervisor.page.goto(`/instances/${second?.id ?? ''}`);
      await supervisor.see('Tidak diulang');
      await show(supervisor, 'pemusnahan-tidak-diulang');
    });
  });
}
