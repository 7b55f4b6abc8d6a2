import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Requests and keys as people make them: by the openssl program, in a folder of their own, at test time.

const isInstalled = spawnSync('openssl', ['version']).status === 0;
if (!isInstalled && process.env.CI === 'true')
  throw new Error('openssl is missing, and CI=true forbids skipping');
if (!isInstalled) process.stderr.write('SKIPPED: the tests with openssl, because the program is missing\n');

export const describeWithOpenssl = isInstalled ? describe : describe.skip;

export interface Openssl {
  run(...args: string[]): void;
  read(name: string): Buffer;
  /** A request made with a new RSA key of 2048 bits unless told otherwise. */
  request(options?: { subject?: string; newkey?: string[]; args?: string[] }): Buffer;
  close(): void;
}

export const goodSubject =
  '/C=ID/O=Pemerintah Kota Pekalongan/CN=Siti Aminah/emailAddress=siti.aminah@pekalongankota.go.id';

export function openOpenssl(): Openssl {
  const folder = mkdtempSync(join(tmpdir(), 'csr-'));
  writeFileSync(join(folder, 'openssl.cnf'), '[req]\ndistinguished_name = dn\n[dn]\n');
  const run = (...args: string[]) => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const read = (name: string) => readFileSync(join(folder, name));
  return {
    run,
    read,
    request({ subject = goodSubject, newkey = ['rsa:2048'], args = [] } = {}) {
      const key = ['-newkey', ...newkey, '-nodes', '-keyout', 'key.pem'];
      run('req', '-new', '-config', 'openssl.cnf', ...key, '-subj', subject, '-out', 'made.csr', ...args);
      return read('made.csr');
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
