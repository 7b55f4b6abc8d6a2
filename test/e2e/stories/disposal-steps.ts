import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import type { Site } from '../support/site.ts';
import { applyAs, type Applicant } from './applying.ts';

// The steps by which a list of what is no longer to be kept comes to its decision, each by somebody else.

/** An application that was taken back by its applicant, five years ago. Answers its ticket number. */
export async function endedLongAgo(site: Site, who: Applicant): Promise<string> {
  const ticket = await applyAs(site, who);
  const applicant = await site.signedIn(who.username);
  await applicant.page.goto(`/applications/${ticket}/withdrawal`);
  await applicant.page.locator('textarea').first().fill('Saya pindah tugas ke instansi lain.');
  await applicant.page.locator('main form button').first().click();
  await site.program.drainJobs();
  await applicant.signOut();
  const now = site.program.clock.now();
  const longAgo = `${now.getUTCFullYear() - 5}${now.toISOString().slice(4)}`;
  await inTransaction(site.program.app.database, async (tx) => {
    await tx.run('UPDATE applications SET closed_at = ? WHERE ticket_number = ?', [longAgo, ticket]);
    const ended = 'SELECT instance_id FROM applications WHERE ticket_number = ?';
    await tx.run(`UPDATE instances SET ended_at = ? WHERE id IN (${ended})`, [longAgo, ticket]);
  });
  return ticket;
}

export async function asksForList(site: Site): Promise<void> {
  const supervisor = await site.signedIn('supervisor');
  await supervisor.page.goto('/disposals');
  await supervisor.press('Susun usulan musnah', 'Usulan musnah sedang disusun.');
  await supervisor.signOut();
}

export async function reviewsList(site: Site, round: string): Promise<void> {
  const clerk = await site.signedIn('petugas');
  await clerk.takeTask('Tinjau usulan musnah', round);
  await clerk.agree('Setiap butir sudah saya periksa');
  await clerk.press('Teruskan ke kepala bidang', /selesai/i);
  await clerk.signOut();
}

export async function assessesList(site: Site, round: string): Promise<void> {
  const head = await site.signedIn('kepala-bidang');
  await head.takeTask('Nilai usulan musnah', round);
  await head.choose('Hasil penilaian', 'Usulan tepat, teruskan kepada pimpinan');
  await head.fill('Catatan penilaian', 'Sesuai jadwal retensi.');
  await head.press('Simpan penilaian', /selesai/i);
  await head.signOut();
}
