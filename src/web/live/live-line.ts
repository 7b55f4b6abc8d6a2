import { createSession } from 'better-sse';
import type { Session } from 'better-sse';
import type { Request, Response } from 'express';
import type { Changed } from '../../persistence/announcements/hub.ts';
import type { Subject } from './subject.ts';

// One open line to one browser. It says the names of what changed, as the page asked for them, and never what
// they hold now. Changes that follow each other closely are told together.

const gapMs = 1_000;
const heartbeatMs = 15_000;
const retryMs = 3_000;
/** Bytes that wait for a browser that does not read. */
const mostUnsent = 64 * 1024;

export class LiveLine {
  #session: Session | undefined;
  #waiting = new Set<string>();
  #pause: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    private readonly request: Request,
    private readonly response: Response,
    private readonly subjects: readonly Subject[],
  ) {}

  /** Sends the head. `gone` is called once, whoever ends the line. */
  async open(gone: () => void): Promise<void> {
    this.response.once('close', () => {
      this.#isClosed = true;
      clearTimeout(this.#pause);
      gone();
    });
    const session = await createSession(this.request, this.response, {
      keepAlive: heartbeatMs,
      retry: retryMs,
    });
    session.push([], 'ready');
    this.#session = session;
    this.#say();
  }

  tell(changed: Changed): void {
    const concerned = this.subjects.filter(
      ({ topics }) => changed === 'anything' || topics.some((topic) => changed.has(topic)),
    );
    for (const { name } of concerned) this.#waiting.add(name);
    if (concerned.length > 0 && this.#pause === undefined) this.#say();
  }

  /** `ended`: the browser need not try again. */
  close(ended = false): void {
    if (this.#isClosed) return;
    if (ended) this.#session?.push([], 'ended');
    this.response.end();
  }

  #say(): void {
    if (this.#isClosed || !this.#session || this.#waiting.size === 0) return;
    if (this.response.writableLength > mostUnsent) return this.close();
    this.#session.push([...this.#waiting], 'changed');
    this.#waiting.clear();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#say();
    }, gapMs);
  }
}
