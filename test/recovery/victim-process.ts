import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import type { Acknowledgement, Line, Order } from './acknowledgement.ts';

// A victim as its parent sees it: it stands by, is given its order, says what it did, and is killed.

export class VictimProcess {
  readonly acknowledged: Acknowledgement[] = [];
  /** Warnings and errors of the program's own log. */
  readonly warnings: string[] = [];
  drainedAt: string | undefined;
  trouble: string | undefined;
  #ready = false;
  #rest = '';
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #closed: Promise<unknown>;
  #tellReady: () => void = () => undefined;
  readonly #readiness = new Promise<void>((resolve) => (this.#tellReady = resolve));

  constructor(file: string) {
    this.#child = spawn(process.execPath, [file], { stdio: 'pipe' });
    this.#closed = once(this.#child, 'close');
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    this.#child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (this.trouble = (this.trouble ?? '') + text));
    // A victim that was killed while it was being told its order cannot be told any more.
    this.#child.stdin.on('error', () => undefined);
  }

  give(order: Order): void {
    this.#child.stdin.write(`${JSON.stringify(order)}\n`);
  }

  /** Resolves when it is ready or gone. */
  async readyOrGone(): Promise<void> {
    await Promise.race([this.#readiness, this.#closed]);
  }

  get isReady(): boolean {
    return this.#ready;
  }

  /** Resolves when nothing more can be heard from it. */
  async gone(): Promise<void> {
    await this.#closed;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#closed;
  }

  #hear(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(JSON.parse(line) as Line);
  }

  #take(line: Line): void {
    if ('did' in line) this.acknowledged.push(line);
    else if ('level' in line) this.warnings.push(`${line.msg}: ${line.err?.message}`);
    else if (line.event === 'trouble') this.trouble = line.message;
    else if (line.event === 'drained') this.drainedAt = line.at;
    else {
      this.#ready = true;
      this.#tellReady();
    }
  }
}
