import type { Browser } from 'playwright-core';
import { show } from '../support/gallery.ts';
import type { Person } from '../support/person.ts';
import { aSite, type Site } from '../support/site.ts';
import { applyAs, fadhlurrahman } from './applying.ts';

// Nobody touches a case that was sent on Friday 18 December 2026 at 09.00. The office is closed on Christmas
// Day and the day before it, and at weekends: the target passes on Wednesday 23 December at 15.45, the
// maximum on Tuesday 29 December at 15.45. Only the clock is moved.

export function lateCase(browser: () => Browser): void {
  let site: Site;
  let ticket = '';
  beforeAll(async () => void (site = await aSite(browser(), '2026-12-18T02:00:00.000Z')));
  afterAll(() => site.close());

  const openCase = async (supervisor: Person) => {
    await supervisor.page.goto('/instances');
    await supervisor.follow(ticket);
    await supervisor.page.locator('[data-drawn=true]').waitFor();
  };
  const fact = (person: Person, label: string) =>
    person.page.locator('#deadlines div').filter({ hasText: label }).getByRole('definition').innerText();

  it('is promised for the days that the office works', async () => {
    ticket = await applyAs(site, fadhlurrahman);
    const supervisor = await site.signedIn('supervisor');
    await openCase(supervisor);
    expect(await fact(supervisor, 'Target waktu')).toContain('23 Des 2026 15.45');
    expect(await fact(supervisor, 'Batas waktu')).toContain('29 Des 2026 15.45');
    await show(supervisor, 'diagram-baru');
    await supervisor.signOut();
  });

  it('passes its target at the minute the calendar says, not one before', async () => {
    await site.program.passTimeUntil('2026-12-23T08:44:00.000Z');
    const supervisor = await site.signedIn('supervisor');
    await openCase(supervisor);
    expect(await fact(supervisor, 'Target waktu')).toContain('sisa 1 menit');
    await site.later(1);
    await supervisor.page.reload();
    expect(await fact(supervisor, 'Target waktu')).toBe('terlewati 23 Des 2026 15.45');
    await supervisor.signOut();
    const verifier = await site.signedIn('verifikator1');
    await verifier.page.goto('/notifications');
    await verifier.see(new RegExp(`${ticket}`));
    await show(verifier, 'pesan-verifikator');
    await verifier.signOut();
  });

  it('is late at the minute the calendar says, over Christmas, and shows on the list', async () => {
    await site.program.passTimeUntil('2026-12-29T08:44:00.000Z');
    const supervisor = await site.signedIn('supervisor');
    await supervisor.page.goto('/instances?filter=late');
    await supervisor.see('Tidak ada permohonan yang cocok');
    await site.later(1);
    await supervisor.page.reload();
    await supervisor.see('lewat tenggat');
    await openCase(supervisor);
    expect(await fact(supervisor, 'Batas waktu')).toBe('terlewati 29 Des 2026 15.45');
    await show(supervisor, 'diagram-terlambat');
    await supervisor.signOut();
  });

  it('stands red on every list the next morning', async () => {
    await site.program.passTimeUntil('2026-12-30T02:00:00.000Z');
    const supervisor = await site.signedIn('supervisor');
    await supervisor.page.goto('/instances?filter=late');
    await supervisor.see(/terlambat 1 jam/);
    await show(supervisor, 'permohonan-terlambat');
    await supervisor.signOut();
    const head = await site.signedIn('kepala-dinas');
    await head.page.goto('/tasks?view=late');
    await head.see(/terlambat 1 jam/);
    await show(head, 'daftar-tugas-terlambat');
    await head.signOut();
    const applicant = await site.signedIn('pemohon2');
    await applicant.page.goto(`/applications/${ticket}`);
    await applicant.see('sudah lewat');
    await show(applicant, 'permohonan-terlambat-pemohon');
    await applicant.signOut();
  });
}
