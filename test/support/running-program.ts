import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The built program in processes of its own, in production, on a port that is free: tests and benchmarks start it
// here. It is given no variable of ours but those named.

export interface RunningProgram {
  readonly child: ChildProcess;
  readonly address: string;
  /** Everything it has said so far, on both streams. */
  said(): string;
  /** Resolves when it has said something that matches. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Processes that have not ended yet, and their ends. */
const alive = new Map<ChildProcess, Promise<unknown>>();

/** `remove` also ends what a failed test left running: a process nobody waits for would keep the tests from ending. */
export async function aDataFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-process-'));
  const remove = async () => {
    for (const child of alive.keys()) child.kill('SIGKILL');
    await Promise.allSettled(alive.values());
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}

/** Starts the built program; `run` resolves as soon as it listens. */
export async function run(environment: Record<string, string>, ...args: string[]): Promise<RunningProgram> {
  const program = launch(environment, ...args);
  const [, address = ''] = await program.says(/Alur listens on (\S+)/);
  return { ...program, address };
}

export function launch(environment: Record<string, string>, ...args: string[]): RunningProgram {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: '0', NODE_ENV: 'production', LOG_LEVEL: 'info', ...environment };
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      for (const look of heard) look();
    });
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => ({
    code: typeof code === 'number' ? code : null,
    signal: typeof signal === 'string' ? signal : null,
  }));
  alive.set(child, ended);
  child.once('close', () => alive.delete(child));
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(text);
        if (!match) return;
        heard.delete(look);
        resolve(match);
      };
      heard.add(look);
      look();
      ended.then(() => reject(new Error(`It ended without saying ${String(pattern)}: ${text}`)), reject);
    });
  return { child, address: '', said: () => text, says, ended };
}
