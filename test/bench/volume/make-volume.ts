import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '../../../src/persistence/read.ts';
import { aProgram, testKey, type Program } from '../../support/program.ts';
import { rowsOfCase } from './case-rows.ts';
import { CaseTemplate, type Numbers } from './case-template.ts';
import { makeOriginals } from './originals.ts';
import { SqliteRows } from './sqlite-rows.ts';

// A data folder of the size that a benchmark wants: a few cases really run, all others are copies of their rows.
// Running cases began within the last hours, finished ones in the three years before.

export interface Size {
  readonly running: number;
  readonly finished: number;
}

const hourMs = 60 * 60 * 1000;
const yearMs = 365 * 24 * hourMs;
const spread = { running: 6 * hourMs, finished: 3 * yearMs };

export interface Templates {
  /** A data folder with the originals in it. */
  readonly folder: string;
  readonly running: readonly CaseTemplate[];
  /** One for each of a hundred copies; the last is of the certificate process, walked to its end. */
  readonly finished: readonly CaseTemplate[];
  /** By how much a running copy must be later so that none of its timers is due soon. */
  readonly laterMs: number;
  readonly startedAtMs: number;
}

/** Runs the originals, in the folder, at a time when the office is open. */
export async function makeTemplates(folder: string, now = new Date()): Promise<Templates> {
  const startedAt = new Date(now.getTime() - 12 * hourMs);
  let made = '';
  const program = await aProgram(startedAt.toISOString(), { prepare: async (it) => void (made = it.folder) });
  try {
    const originals = await makeOriginals(program);
    const kept = await idsOfOffice(program);
    const template = async (id: string) => new CaseTemplate(await rowsOfCase(program.app.database, id), kept);
    const running = await Promise.all(originals.running.map(template));
    const finished = await Promise.all(
      originals.finished.map(async ({ instanceId, weight }) =>
        Array(weight).fill(await template(instanceId)),
      ),
    );
    const laterMs = Math.max(0, now.getTime() + 24 * hourMs - (await firstDue(program)));
    await program.app.close();
    await cp(made, folder, { recursive: true });
    await leaveKey(folder);
    const startedAtMs = startedAt.getTime();
    return { folder, running, finished: finished.flat(), laterMs, startedAtMs };
  } finally {
    await program.close();
  }
}

/** Whoever opens the folder opens what was sealed in it. */
async function leaveKey(folder: string): Promise<void> {
  await mkdir(join(folder, 'keys'), { recursive: true });
  await writeFile(join(folder, 'keys', 'master.key'), `${testKey.toString('hex')}\n`, { mode: 0o600 });
}

/** A volume that is there already; to begin with, the originals alone. */
export interface Made {
  readonly folder: string;
  readonly size: Size;
}

export const none: Size = { running: 0, finished: 0 };

/** Copies that folder to another one and fills it up to this size. */
export async function makeVolume(
  templates: Templates,
  folder: string,
  size: Size,
  from: Made = { folder: templates.folder, size: none },
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(from.folder, folder, { recursive: true });
  const rows = new SqliteRows(join(folder, 'alur.sqlite'));
  const numbers = rows.numbers();
  fill(templates, from.size, size, numbers, rows);
  rows.close(numbers);
}

function fill(
  { running, finished, laterMs, startedAtMs }: Templates,
  from: Size,
  to: Size,
  numbers: Numbers,
  rows: SqliteRows,
) {
  const [first, more] = [from.running + from.finished, to.finished - from.finished];
  for (let index = 0; index < more; index++) {
    const beforeMs = spread.running + spread.finished * (1 - index / more);
    const place = { copy: first + index, laterMs: -beforeMs, madeAtMs: startedAtMs - beforeMs };
    finished[(index * 37) % finished.length]?.copy(place, numbers, rows.take);
  }
  for (let index = from.running; index < to.running; index++) {
    const afterMs = (spread.running * index) / to.running;
    const place = {
      copy: to.finished + index,
      laterMs: laterMs + afterMs,
      madeAtMs: startedAtMs - spread.running + afterMs,
    };
    running[index % running.length]?.copy(place, numbers, rows.take);
  }
}

async function idsOfOffice({ app }: Program): Promise<ReadonlySet<string>> {
  const sql = `SELECT id FROM process_definitions UNION ALL
    SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM user_roles WHERE role = 'pemohon')`;
  return new Set((await read<{ id: string }>(app.database, sql)).map(({ id }) => id));
}

async function firstDue({ app }: Program): Promise<number> {
  const sql = `SELECT MIN(due_at) AS at FROM jobs WHERE instance_id IS NOT NULL`;
  const [row] = await read<{ at: string | null }>(app.database, sql);
  return row?.at ? Date.parse(row.at) : Infinity;
}
