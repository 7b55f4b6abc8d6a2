import { setTimeout as pause } from 'node:timers/promises';
import { cpuOf, pidsIn } from './cpu-time.ts';
import type { Ground } from './ground.ts';
import { putLoad, type Told } from './load.ts';

// Completions a second of the processes that run now, and the processor time a second of each part: the programs,
// PostgreSQL, the client. The same load each time, warmed up first.

export const rateColumns = [
  { name: 'completions', unit: '/s' },
  { name: 'programs', unit: 'CPU' },
  { name: 'PostgreSQL', unit: 'CPU' },
  { name: 'client', unit: 'CPU' },
];

interface Phase {
  readonly warmMs: number;
  readonly ms: number;
  readonly clients: number;
}

export async function rateOf(
  { programs, token, folder }: Ground,
  { warmMs, ms, clients }: Phase,
  told: Told,
): Promise<number[]> {
  const used = () => [cpuOf(programs.pids), cpuOf(pidsIn(folder)), cpuOf([process.pid])];
  const load = putLoad(programs, token, told, clients);
  await pause(warmMs);
  const [before, from, begun] = [used(), told.tasks.length, performance.now()];
  await pause(ms);
  const seconds = (performance.now() - begun) / 1000;
  const done = told.tasks.length - from;
  const after = used();
  await load.stop();
  return [done / seconds, ...after.map((value, part) => (value - (before[part] ?? 0)) / seconds)];
}
