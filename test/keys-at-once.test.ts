import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Two processes that begin at once on an empty folder: neither sees a key when it looks, and both make one.

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'alur-keys-'))));
afterEach(() => rmSync(folder, { recursive: true }));

jest.mock('node:fs', () => {
  const actual: typeof fs = jest.requireActual('node:fs');
  /** The other process is done right after this one saw that there is no folder of keys. */
  const mkdir = ((path: string, options: { recursive: true }) => {
    const made = actual.mkdirSync(path, options);
    for (const name of ['session', 'master'])
      if (!actual.existsSync(join(path, `${name}.key`)))
        actual.writeFileSync(join(path, `${name}.key`), `${'ab'.repeat(32)}\n`);
    return made;
  }) as typeof fs.mkdirSync;
  return { ...actual, mkdirSync: mkdir };
});

it('whoever is later takes the key of the other', async () => {
  const { readConfig } = await import('../src/config.ts');
  const config = readConfig({ DATA_DIR: folder });
  expect(config.masterKey.toString('hex')).toBe('ab'.repeat(32));
  expect(config.sessionSecret).toBe('ab'.repeat(32));
  expect(readFileSync(join(folder, 'keys', 'master.key'), 'utf8').trim()).toBe('ab'.repeat(32));
});
