import { randomInt } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { verifyHistory } from '../../src/history/verify-history.ts';
import { closeDatabase, openForReading } from '../../src/persistence/database.ts';
import { findPostgresql, howToGetPostgresql } from '../support/databases/find-postgresql.js';
import { keep } from '../support/databases/keep.ts';
import type { Acknowledgement, Order } from './acknowledgement.ts';
import { buildVictim } from './build-victim.ts';
import { check, verdict } from './checker/check.ts';
import type { Finding } from './checker/finding.ts';
import type { Place } from './checker/stored.ts';
import { writeSmallFiles } from './small-files.ts';
import { VictimProcess } from './victim-process.ts';

// `npm run recovery [-- --kills 20 --database postgresql]`: kills the program with SIGKILL at random moments under load, starts it
// again on the same database, lets it finish everything at the end, and has an independent checker read the
// database: in between, as the kill left it (of SQLite a copy), and at the end.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    database: { type: 'string', default: 'sqlite' },
  },
});
const kills = Number(values.kills);

const acknowledged: Acknowledgement[] = [];
const warnings = new Map<string, number>();
const started = Date.now();
let laterByMs = 0;
let killed = 0;

async function main(): Promise<void> {
  const isOnPostgresql = values.database === 'postgresql';
  if (isOnPostgresql && isLeftOut()) return;
  const victimFile = await buildVictim();
  const cluster = isOnPostgresql ? await keep('durable-postgresql') : undefined;
  const dataDirectory = await mkdtemp(join(tmpdir(), 'alur-recovery-'));
  const file = join(dataDirectory, 'alur.sqlite');
  const place: Place = { folder: dataDirectory, address: cluster?.url ? { url: cluster.url } : { file } };
  await writeSmallFiles(dataDirectory);
  const findings: Finding[] = [];
  let next = new VictimProcess(victimFile);
  for (let kill = 1; kill <= kills && findings.length === 0; kill++) {
    const victim = next;
    next = new VictimProcess(victimFile);
    await liveAndDie(victim, place);
    if (kill % 10 === 0) findings.push(...(await checkBetween(place)));
    if (kill % 20 === 0) console.log(`${kill} kills, ${acknowledged.length} commands, ${seconds()} s`);
  }
  const drainedAt = await drain(next, place);
  findings.push(...check({ place, acknowledged, drainedAt }));
  await report(place, findings);
  await cluster?.end();
  if (findings.length === 0) await rm(dataDirectory, { recursive: true });
  else if (!cluster) console.log(`The database is kept: ${file}`);
}

/** By hand the run goes on without PostgreSQL; on the build server its absence is a failure. */
function isLeftOut(): boolean {
  if (findPostgresql() !== undefined || process.env['CI'] === 'true') return false;
  console.log(`SKIPPED: recovery on PostgreSQL: ${howToGetPostgresql}`);
  return true;
}

const orderFor = ({ folder, address }: Place): Pick<Order, 'dataDirectory' | 'databaseUrl'> => ({
  dataDirectory: folder,
  ...('url' in address && { databaseUrl: address.url }),
});

/** One in eight dies while it starts: opening, migrating, seeding, deploying. */
async function liveAndDie(victim: VictimProcess, place: Place): Promise<void> {
  // The machine was off for a while: leases have run out, timers are overdue.
  if (randomInt(2) === 0) laterByMs += randomInt(35_000);
  victim.give({ mode: 'load', ...orderFor(place), laterByMs });
  const orderedAt = Date.now();
  const whileStarting = randomInt(8) === 0;
  if (!whileStarting) await victim.readyOrGone();
  if (!whileStarting && !victim.isReady) throw new Error(`The program does not start: ${victim.trouble}`);
  await pause(randomInt(20, 400) * (whileStarting ? 1 : slowness(Date.now() - orderedAt)));
  await victim.kill();
  killed += 1;
  remember(victim);
}

/** 1 on a free machine; where others keep it busy, the program gets as much done before it dies. */
const slowness = (startedInMs: number): number => Math.min(5, Math.max(1, startedInMs / 500));

async function drain(victim: VictimProcess, place: Place): Promise<string> {
  laterByMs += 35_000;
  victim.give({ mode: 'drain', ...orderFor(place), laterByMs });
  await victim.gone();
  remember(victim);
  if (victim.drainedAt === undefined) throw new Error('The program ended without having finished its work');
  return victim.drainedAt;
}

function remember(victim: VictimProcess): void {
  if (victim.trouble !== undefined) throw new Error(`The program fails: ${victim.trouble}`);
  acknowledged.push(...victim.acknowledged);
  for (const warning of victim.warnings) warnings.set(warning, (warnings.get(warning) ?? 0) + 1);
}

async function checkBetween({ folder, address }: Place): Promise<Finding[]> {
  if ('url' in address) {
    await nobodyIsConnected(address.url);
    return check({ place: { folder, address }, acknowledged });
  }
  // Reading the files themselves would recover them, which is the program's own work at its next start.
  const copy = await mkdtemp(join(tmpdir(), 'alur-recovery-copy-'));
  await cp(folder, copy, { recursive: true });
  const place = { folder: copy, address: { file: join(copy, 'alur.sqlite') } };
  const findings = check({ place, acknowledged });
  await rm(copy, { recursive: true });
  return findings;
}

/** The server learns of a death when it next speaks with the dead: until then it may still commit. */
async function nobodyIsConnected(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const others = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'alur'`;
  while ((await client.query(others)).rows.length > 0) await pause(10);
  await client.end();
}

async function report({ address }: Place, findings: readonly Finding[]): Promise<void> {
  const database = await openForReading(address);
  const proof = await verifyHistory(database);
  await closeDatabase(database);
  for (const { kind, what } of findings.slice(0, 40)) console.log(`${kind}: ${what}`);
  for (const [warning, times] of warnings) console.log(`log: ${warning} (${times} times)`);
  const broken = proof.brokenAt ?? findings.find(({ kind }) => kind === 'chain');
  console.log(`${acknowledged.length} commands acknowledged, ${seconds()} s`);
  console.log(
    broken
      ? `the history chain is broken: ${JSON.stringify(broken)}`
      : `the history chain holds: ${proof.rows} rows in ${proof.streams} streams`,
  );
  console.log(verdict(killed, findings));
  if (broken || findings.length > 0) process.exitCode = 1;
}

const seconds = (): number => Math.round((Date.now() - started) / 1000);

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
