import { randomInt } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { verifyHistory } from '../../src/history/verify-history.ts';
import { closeDatabase, openForReading } from '../../src/persistence/database.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { buildVictim } from './build-victim.ts';
import { check, verdict } from './checker/check.ts';
import type { Finding } from './checker/finding.ts';
import { writeSmallFiles } from './small-files.ts';
import { VictimProcess } from './victim-process.ts';

// `npm run recovery [-- --kills 20]`: kills the program with SIGKILL at random moments under load, starts it
// again on the same folder, lets it finish everything at the end, and has an independent checker read the
// database: in between on a copy, as the kill left it, and at the end.

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });
const kills = Number(values.kills);

const acknowledged: Acknowledgement[] = [];
const warnings = new Map<string, number>();
const started = Date.now();
let laterByMs = 0;
let killed = 0;

async function main(): Promise<void> {
  const victimFile = await buildVictim();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'alur-recovery-'));
  const file = join(dataDirectory, 'alur.sqlite');
  await writeSmallFiles(dataDirectory);
  const findings: Finding[] = [];
  let next = new VictimProcess(victimFile);
  for (let kill = 1; kill <= kills && findings.length === 0; kill++) {
    const victim = next;
    next = new VictimProcess(victimFile);
    await liveAndDie(victim, dataDirectory);
    if (kill % 10 === 0) findings.push(...(await checkCopy(dataDirectory)));
    if (kill % 20 === 0) console.log(`${kill} kills, ${acknowledged.length} commands, ${seconds()} s`);
  }
  const drainedAt = await drain(next, dataDirectory);
  findings.push(...check({ file, acknowledged, drainedAt }));
  await report(file, findings);
  if (findings.length === 0) await rm(dataDirectory, { recursive: true });
  else console.log(`The database is kept: ${file}`);
}

/** One in eight dies while it starts: opening, migrating, seeding, deploying. */
async function liveAndDie(victim: VictimProcess, dataDirectory: string): Promise<void> {
  // The machine was off for a while: leases have run out, timers are overdue.
  if (randomInt(2) === 0) laterByMs += randomInt(35_000);
  victim.give({ mode: 'load', dataDirectory, laterByMs });
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

async function drain(victim: VictimProcess, dataDirectory: string): Promise<string> {
  laterByMs += 35_000;
  victim.give({ mode: 'drain', dataDirectory, laterByMs });
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

/** Reading the files themselves would recover them, which is the program's own work at its next start. */
async function checkCopy(dataDirectory: string): Promise<Finding[]> {
  const copy = await mkdtemp(join(tmpdir(), 'alur-recovery-copy-'));
  await cp(dataDirectory, copy, { recursive: true });
  const findings = check({ file: join(copy, 'alur.sqlite'), acknowledged });
  await rm(copy, { recursive: true });
  return findings;
}

async function report(file: string, findings: readonly Finding[]): Promise<void> {
  const database = await openForReading({ file });
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
