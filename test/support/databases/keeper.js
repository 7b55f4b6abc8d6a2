import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostgresql, howToGetPostgresql } from './find-postgresql.js';

// A process beside a run of tests that keeps a folder for it and, told `postgresql`, a private cluster of
// PostgreSQL in it, which is `durable-postgresql` where it is measured. It says `{ folder, url }` in one line; when its standard input ends it stops the cluster
// and removes the folder. Its parent's death ends that input too, however the parent died.

const folder = mkdtempSync(join(tmpdir(), 'alur-run-'));
// The cluster of a run lies in the folder of the run, and its owner may be another user.
chmodSync(folder, 0o711);
/** @type {import('node:child_process').ChildProcess | undefined} */
let server;

// initdb and postgres refuse to run as root: there, they run as the user that the package made.
const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};

/** @param {string} which */
function idOf(which) {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

/** @param {boolean} isDurable */
async function startCluster(isDurable) {
  const programs = findPostgresql();
  if (programs === undefined) throw new Error(howToGetPostgresql);
  const place = join(folder, 'postgresql');
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (owner.uid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  // Not SCRAM, whose thousands of rounds for each connection are a fifth of what a database of a test costs.
  const making = ['-D', place, '-U', 'alur', '-A', 'md5', `--pwfile=${passwordFile}`, '--no-sync'];
  execFileSync(join(programs, 'initdb'), [...making, '-E', 'UTF8', '--locale=C'], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await freePort();
  const settings = Object.entries({ ...settingsOf(port), ...(isDurable ? durable : passing) }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  );
  server = spawn(join(programs, 'postgres'), ['-D', place, ...settings], {
    ...owner,
    cwd: folder,
    // Away from the terminal: Ctrl-C is for the run, and the run's end ends this.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = heardFrom(server);
  while (!isReady(place)) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL does not start: ${said.text}`);
    await pause(20);
  }
  return `postgresql://alur:${password}@127.0.0.1:${port}/postgres`;
}

// What a crash of the machine would lose is lost gladly: the cluster lives as long as one run.
const passing = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '256MB',
  // Searched through whenever a database is made or dropped.
  shared_buffers: '16MB',
};

// As an office runs it, where what is measured is what that costs.
const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  shared_buffers: '512MB',
  max_wal_size: '2GB',
  track_wal_io_timing: 'on',
};

/** @param {number} port */
const settingsOf = (port) => ({
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: folder,
  max_connections: 200,
  jit: 'off',
  logging_collector: 'off',
  log_min_messages: 'fatal',
});

/** @param {import('node:child_process').ChildProcess} child */
function heardFrom(child) {
  const said = { text: '' };
  child.stderr?.setEncoding('utf8').on('data', (text) => (said.text = `${said.text}${text}`.slice(-2000)));
  return said;
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a port, but there is none');
  return address.port;
}

/**
 * What the server says of itself in the eighth line of its own file.
 * @param {string} place
 */
function isReady(place) {
  const file = join(place, 'postmaster.pid');
  return existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready';
}

async function end() {
  if (server && server.exitCode === null && server.signalCode === null) {
    server.kill('SIGQUIT');
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const parentIsGone = once(process.stdin.resume(), 'end');
  const url = /postgresql$/.test(process.argv[2] ?? '')
    ? await startCluster(process.argv[2] === 'durable-postgresql')
    : undefined;
  process.stdout.on('error', () => undefined).write(`${JSON.stringify({ folder, url })}\n`);
  await parentIsGone;
}

main()
  .catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  })
  .finally(end)
  .finally(() => process.exit());
