import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings, Survey } from '../harness.ts';
import type { Size } from '../volume/make-volume.ts';
import { ProgramProcess } from '../program/program-process.ts';
import { Cases } from './cases.ts';
import { dueTimers } from './due-timers.ts';
import { people, type Office } from './people.ts';
import { reportOf, type Volume } from './report.ts';
import { volumesIn } from './volumes.ts';

// What grows with the number of instances: nothing should. The same questions are asked of volumes that differ a
// hundredfold, and of the largest with a million finished instances beside it.

export async function scale({ quick, rounds = quick ? 1 : 5, volumes: kept }: Settings): Promise<Survey> {
  const top = await mkdtemp(join(tmpdir(), 'alur-bench-scale-'));
  const amounts = quick ? few : whole;
  return {
    name: 'scale',
    about: 'the program on SQLite beside more and more instances; p95 of its pages, over HTTP',
    async measure() {
      const volumes = (await volumesIn(top, kept, quick ? quickSizes : sizes)).map(
        ({ folder, size }): Volume & Office => ({
          size,
          folder,
          cases: new Cases(join(folder, 'alur.sqlite')),
          rounds: [],
        }),
      );
      for (const { folder } of volumes) await startOnce(folder);
      for (let round = 0; round < rounds; round++) {
        const met = await people(volumes, amounts, round);
        const folders = volumes.map(({ folder }) => folder);
        const taken = { ...met, ...(await dueTimers(folders, amounts.polls)) };
        for (const [at, { rounds: done }] of volumes.entries())
          done.push(
            Object.fromEntries(Object.entries(taken).map(([what, times]) => [what, times[at] ?? []])),
          );
      }
      return reportOf(volumes, rounds);
    },
    close: () => rm(top, { recursive: true, force: true }),
  };
}

const whole = { opened: 50, completed: 24, polls: 100 };
const few = { opened: 12, completed: 10, polls: 20 };

const sizes: readonly Size[] = [
  { running: 1_000, finished: 0 },
  { running: 10_000, finished: 0 },
  { running: 100_000, finished: 0 },
  { running: 100_000, finished: 1_000_000 },
];
const quickSizes: readonly Size[] = [
  { running: 1_000, finished: 0 },
  { running: 3_000, finished: 0 },
  { running: 3_000, finished: 10_000 },
];

/** A program that was built from other sources than the volume would bring its tables up to date first. */
async function startOnce(folder: string): Promise<void> {
  const program = await ProgramProcess.start({ DATA_DIR: folder });
  await program.stop();
}
