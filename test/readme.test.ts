import { existsSync, readFileSync } from 'node:fs';
import { environment } from '../src/config.ts';

// What the README promises exists: its commands, its variables, its folders.

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const found = (pattern: RegExp): string[] => [...readme.matchAll(pattern)].map((match) => match[1] ?? '');

it.each(found(/npm run ([a-z0-9-]+)/g))('npm run %s is a command', (name) => {
  expect(Object.keys(scripts)).toContain(name);
});

it('names two commands that are enough on a fresh machine', () => {
  expect(found(/^(npm ci && npm .*)$/gm)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});

it('lists exactly the variables that the program reads', () => {
  const rows = found(/^\| `([A-Z_]+)` +\|/gm);
  expect([...rows].sort()).toEqual(Object.keys(environment.shape).sort());
});

it.each(found(/^\| `([a-z][a-z/]+)`(?:, `views`)? +\|/gm))('%s is a folder', (folder) => {
  expect(existsSync(folder)).toBe(true);
});
