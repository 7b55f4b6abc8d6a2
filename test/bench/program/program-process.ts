import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

// The built program as a process of its own, as an office runs it.

export class ProgramProcess {
  private constructor(
    readonly url: string,
    /** From its beginning until it had answered the first page. */
    readonly startedInMs: number,
    readonly child: ChildProcess,
  ) {}

  static async start(variables: Readonly<Record<string, string>>): Promise<ProgramProcess> {
    const begun = performance.now();
    const child = spawn(process.execPath, ['dist/main.js'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LOG_LEVEL: 'error', PORT: '0', ...variables },
    });
    const url = await addressOf(child);
    const reply = await fetch(`${url}/login`);
    await reply.text();
    if (reply.status !== 200) throw new Error(`Expected the first page, but got ${reply.status}`);
    return new ProgramProcess(url, performance.now() - begun, child);
  }

  /** Resident memory, in MiB. */
  async memory(): Promise<number> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

/** What it says of itself when it listens; what it says when it ends instead is the error. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error('Expected to hear the program, but it has no output');
  let trouble = '';
  child.stderr.on('data', (text: Buffer) => (trouble += text.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (!address) continue;
    child.stdout.resume();
    return address;
  }
  throw new Error(`Expected the program to listen, but it ended: ${trouble}`);
}
