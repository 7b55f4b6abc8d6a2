import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

// Seconds of processor time that processes have had so far, from /proc (Linux).

const ticksPerSecond = 100;

export const cpuOf = (pids: readonly (number | undefined)[]): number =>
  pids.reduce<number>((sum, pid) => sum + secondsOf(pid), 0);

/** All processes that work in this folder: a server of PostgreSQL with those that serve its connections. */
export const pidsIn = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid).startsWith(folder));

function worksIn(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function secondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0; // it has ended meanwhile
  }
}
