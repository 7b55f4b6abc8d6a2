import { readFile } from 'node:fs/promises';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { anApp, type Browser, type TestApp } from '../../support/web.ts';

/** The site with the office's calendar, and an administrator who has signed in. */
export async function aCalendarSite(): Promise<{ app: TestApp; admin: Browser }> {
  const app = await anApp();
  const content = await readFile('data/seeds/calendar-layanan.json', 'utf8');
  const row = {
    id: 'layanan',
    name: 'Jam pelayanan',
    content,
    version: 1,
    updated_at: app.clock.now().toISOString(),
  };
  await inTransaction(app.database, (tx) => tx.insert('calendars', row));
  const { browser: admin } = await app.signedIn('admin');
  return { app, admin };
}

export const home = '/admin/calendars/layanan';
