import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alur-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (variables: Record<string, string> = {}) => readConfig({ DATA_DIR: folder, ...variables });

it('makes the keys once and keeps them for their owner alone', () => {
  const first = read();
  const second = read();
  expect(first.masterKey).toHaveLength(32);
  expect(second.masterKey.equals(first.masterKey)).toBe(true);
  expect(second.sessionSecret).toBe(first.sessionSecret);
  expect(statSync(join(folder, 'keys', 'master.key')).mode & 0o077).toBe(0);
});

it('takes the keys that are given', () => {
  expect(read({ MASTER_KEY: 'ab'.repeat(32) }).masterKey.toString('hex')).toBe('ab'.repeat(32));
});

it.each([
  ['PORT', 'many'],
  ['MASTER_KEY', 'too short'],
  ['SESSION_SECRET', 'too short'],
  ['BASE_URL', 'not an address'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://localhost/alur'],
  ['DATABASE_POOL', '1'],
])('refuses %s=%s and names it', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(`environment variable ${name}`);
});

it('cannot be changed afterwards', () => {
  expect(Object.isFrozen(read())).toBe(true);
});
