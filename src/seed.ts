import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCalendar } from './calendar/reading/parse-calendar.ts';
import { usualCost } from './identity/passwords.ts';
import { seedDemoUsers } from './identity/seed-demo-users.ts';
import type { Clock } from './kernel/clock.ts';
import { inTransaction } from './persistence/in-transaction.ts';
import type { Database } from './persistence/database.ts';
import { serviceStandard } from './service/standard/service-standard.ts';
import { keepProgramText } from './service/texts/publish.ts';
import { legalTextNames, wordsKind } from './service/texts/words.ts';

// What an empty database starts with: the office's calendar and people to try the program with. Repeating
// it changes nothing; what an administrator edited stays as edited.

export interface DemoLogin {
  username: string;
  password: string;
  role: string;
}

export async function seed(
  database: Database,
  clock: Clock,
  root: string,
  cost = usualCost,
): Promise<DemoLogin[]> {
  await seedCalendar(database, clock, join(root, 'data/seeds/calendar-layanan.json'));
  await seedTexts(database, clock);
  const { password, people } = await seedDemoUsers(database, clock, {
    file: join(root, 'data/seeds/demo-users.json'),
    cost,
  });
  return people.map(({ username, roles }) => ({ username, password, role: roles.join(', ') }));
}

/** What people consent to is kept from the first start on, so that later programs cannot change what was read. */
async function seedTexts(database: Database, clock: Clock): Promise<void> {
  const kinds = legalTextNames().flatMap((name) => wordsKind(name) ?? []);
  await inTransaction(database, async (tx) => {
    for (const kind of kinds) await keepProgramText(tx, kind, clock.now());
    await keepProgramText(tx, serviceStandard, clock.now());
  });
}

async function seedCalendar(database: Database, clock: Clock, file: string): Promise<void> {
  const content = await readFile(file, 'utf8');
  parseCalendar(JSON.parse(content));
  await inTransaction(database, (tx) =>
    tx.run(
      `INSERT INTO calendars (id, name, content, version, updated_at) VALUES (?, ?, ?, 1, ?) ON CONFLICT (id) DO NOTHING`,
      ['layanan', 'Jam pelayanan', content, clock.now().toISOString()],
    ),
  );
}
