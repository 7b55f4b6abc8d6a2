import { once } from 'node:events';
import { ProgramProcess } from '../program/program-process.ts';

// Processes of the built program on one database, and a balancer that sends each request to the next of them.

export class Programs {
  readonly #running: ProgramProcess[] = [];
  #next = 0;

  constructor(private readonly variables: Readonly<Record<string, string>>) {}

  get running(): readonly ProgramProcess[] {
    return this.#running;
  }

  get pids(): number[] {
    return this.#running.flatMap(({ child }) => child.pid ?? []);
  }

  async add(): Promise<void> {
    this.#running.push(await ProgramProcess.start(this.variables));
  }

  next(): ProgramProcess | undefined {
    this.#next += 1;
    return this.#running[this.#next % this.#running.length];
  }

  /** Kills this one at once; it is not asked and told nothing. */
  async kill(pid: number): Promise<void> {
    const at = this.#running.findIndex(({ child }) => child.pid === pid);
    const [victim] = at < 0 ? [] : this.#running.splice(at, 1);
    if (!victim) return;
    const gone = once(victim.child, 'exit');
    victim.child.kill('SIGKILL');
    await gone;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((program) => program.stop()));
  }
}
