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
  const onOne = new Set([...Object.keys(onSqliteOnly), ...Object.keys(onPostgresqlOnly)]);
  const stale = [...onOne].filter((name) => !opening.includes(name));
  if (stale.length > 0) throw new Error(`Named for one database, but no suite that opens one: ${stale}`);
  return { both: opening.filter((name) => !onOne.has(name)), onSqliteOnly, onPostgresqlOnly };
}

/** @param {string} path */
export const belowTest = (path) => relative(folder, path);
