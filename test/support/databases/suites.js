import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPostgresqlOnly, onSqliteOnly } from './one-database-only.js';

// Which suite runs on which database, by one rule: a suite that reaches test/support/databases/place.ts through
// its imports opens a database, and runs on both.

const folder = fileURLToPath(new URL('../..', import.meta.url));
const opening = join(folder, 'support/databases/place.ts');

/** @type {Map<string, string[]>} */
const importsOf = new Map();

/** @param {string} file */
function readImports(file) {
  const known = importsOf.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map((match) => join(dirname(file), match[1] ?? ''))
    .filter((target) => target.startsWith(folder) && target.endsWith('.ts') && existsSync(target));
  importsOf.set(file, targets);
  return targets;
}

/** @param {string} suite */
function opensDatabase(suite) {
  const seen = new Set([suite]);
  for (const file of seen) for (const target of readImports(file)) seen.add(target);
  return seen.has(opening);
}

function allSuites() {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => name.endsWith('.test.ts')).sort();
}

/** Paths below test/: `both` of them open a database. */
export function suitesByDatabase() {
  const opening = allSuites().filter((name) => opensDatabase(join(folder, name)));
  const [sqlite, postgresql] = [onSqliteOnly, onPostgresqlOnly].map((table) =>
    opening.filter((name) => keyIn(table, name) !== undefined),
  );
  const both = opening.filter((name) => !sqlite?.includes(name) && !postgresql?.includes(name));
  return { both, sqliteOnly: sqlite ?? [], postgresqlOnly: postgresql ?? [] };
}

/**
 * The entry of a table of exceptions that speaks of this suite.
 * @param {Readonly<Record<string, string>>} table
 * @param {string} suite
 */
export const keyIn = (table, suite) =>
  Object.keys(table).find((key) => (key.endsWith('/') ? suite.startsWith(key) : suite === key));

/** @param {string} path */
export const belowTest = (path) => relative(folder, path);
