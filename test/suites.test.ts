import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPostgresqlOnly, onSqliteOnly } from './support/databases/one-database-only.js';
import { suitesByDatabase } from './support/databases/suites.js';

// That the same suites run on both databases rests on this: a suite opens a database through test/support alone.

const opensItself = /\b(?:openDatabase|openForReading|createApp)\(/;

const throughSupport = /from '[./]+\/support\/(?:databases?|program|a-service)[./]/;

const textOf = (name: string) => readFileSync(join(__dirname, name), 'utf8');

/** They are given the database, or have one of their own: a benchmark, a program that is killed. */
const elsewhere = /^(?:bench|recovery|support)\//;

it('suites open databases through test/support, whichever they run on', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const wrong = files
    .filter((name) => name.endsWith('.ts') && !elsewhere.test(name) && name !== 'suites.test.ts')
    .filter((name) => opensItself.test(textOf(name)) && !throughSupport.test(textOf(name)));
  expect(wrong).toEqual([]);
});

it('those run on both databases, except a few with a reason', () => {
  const { both, sqliteOnly } = suitesByDatabase();
  expect(both).toEqual(
    expect.arrayContaining(['instances/verbs.test.ts', 'tasks/inbox.test.ts', 'web/session.test.ts']),
  );
  expect(both).not.toContain('suites.test.ts');
  expect(sqliteOnly).toContain('persistence/sqlite/queue.test.ts');
});

it.each([...Object.keys(onSqliteOnly), ...Object.keys(onPostgresqlOnly)])('there is %s', (name) => {
  expect(existsSync(join(__dirname, name))).toBe(true);
});
