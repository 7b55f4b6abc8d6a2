import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { schemaStanding } from '../../src/persistence/schema/schema-standing.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';

// The program of yesterday works on the tables of today until all of it is replaced.

const folder = join(process.cwd(), 'src/persistence/migrations');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^\d{4}-.*\.ts$/.test(file) && file > '0008',
);

// An index only makes things quick: without it, yesterday's program is slower and right.
const takesAway = [
  [/\bDROP\b(?! NOT NULL| INDEX)|\.drop(Table|Column|Unique|ForeignKey)/i, 'removes something'],
  [/\bRENAME\b|\.rename(Table|Column)|\.changeColumn/i, 'changes what is there'],
  [/ADD COLUMN[^`'"]*NOT NULL(?![^`'"]*DEFAULT)/i, 'asks for a value that yesterday does not give'],
] as const;

const complaintsOf = (text: string): string[] => {
  const up = text.split(/\basync down\(/)[0] ?? '';
  const isNamed = /name = 'breaking-/.test(text);
  return isNamed ? [] : takesAway.filter(([pattern]) => pattern.test(up)).map(([, what]) => what);
};

describe('migrations since programs run beside each other', () => {
  it.each(files)('%s only adds, or says in its name that it does not', (file) => {
    expect(complaintsOf(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });

  it.each([
    [`await runner.query('ALTER TABLE jobs DROP COLUMN lane');`, 'removes something'],
    [`await runner.renameColumn('jobs', 'a', 'b');`, 'changes what is there'],
    [`'ALTER TABLE jobs ADD COLUMN lane text NOT NULL'`, 'asks for a value that yesterday does not give'],
  ])('would find %s', (text, what) => {
    expect(complaintsOf(text)).toEqual([what]);
    expect(complaintsOf(`name = 'breaking-x-1'; ${text}`)).toEqual([]);
  });

  it.each([`'ALTER TABLE jobs ADD COLUMN lane text'`, `'ADD COLUMN n integer NOT NULL DEFAULT 0'`])(
    'would let %s pass',
    (text) => expect(complaintsOf(text)).toEqual([]),
  );
});

describe('a database that a newer program has opened', () => {
  let opened: TestDatabase;
  beforeEach(async () => void (opened = await aDatabase()));
  afterEach(() => opened.remove());

  const wasMigratedBy = (name: string) =>
    inTransaction(opened.database, (tx) => tx.insert('migrations', { timestamp: 99, name }));

  it('is opened where the newer migrations only added', async () => {
    await wasMigratedBy('something-more-0000000000099');
    expect(await schemaStanding(opened.database)).toEqual({
      missing: [],
      newer: ['something-more-0000000000099'],
    });
    await closeDatabase(await openDatabase(opened.address));
  });

  it('is refused in a sentence where one of them did not', async () => {
    await wasMigratedBy('breaking-numbers-0000000000099');
    await expect(openDatabase(opened.address)).rejects.toThrow(
      /^Expected to work on this database, but a newer version .*breaking-numbers/,
    );
  });

  it('says which migrations are missing after it was put back to an older state', async () => {
    await inTransaction(opened.database, (tx) =>
      tx.run(`DELETE FROM migrations WHERE name LIKE 'job-lanes%'`),
    );
    expect((await schemaStanding(opened.database)).missing).toEqual(['job-lanes-0000000000008']);
  });
});
