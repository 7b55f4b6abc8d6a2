import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { run, type RunningProgram } from '../../support/running-program.ts';

// The built program as a process of its own, as an office runs it, but with a log of errors only.

export class ProgramProcess {
  private constructor(
    private readonly program: RunningProgram,
    /** From its beginning until it had answered the first page. */
    readonly startedInMs: number,
  ) {}

  static async start(variables: Readonly<Record<string, string>>): Promise<ProgramProcess> {
    const begun = performance.now();
    const program = await run({ LOG_LEVEL: 'error', ...variables });
    const reply = await fetch(`${program.address}/login`);
    await reply.text();
    if (reply.status !== 200) throw new Error(`Expected the first page, but got ${reply.status}`);
    return new ProgramProcess(program, performance.now() - begun);
  }

  get url(): string {
    return this.program.address;
  }

  get child(): ChildProcess {
    return this.program.child;
  }

  /** Resident memory, in MiB. */
  async memory(): Promise<number> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.program.ended;
  }
}
