import type { Request, Response } from 'express';
import { findActor } from '../../identity/find-actor.ts';
import type { Actor } from '../../identity/actor.ts';
import { findSession, sessionEndTopics } from '../../identity/sessions.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { Database } from '../../persistence/database.ts';
import { hubOf, type Changed } from '../../persistence/announcements/hub.ts';
import { TooManyRequests } from '../http/rate-limits.ts';
import { LiveLine } from './live-line.ts';
import type { Subject } from './subject.ts';

// The open lines of this process. A line ends with its session: at once when somebody signs out, here or in
// another process, and at the next look when it ran out or its person's roles changed.

const mostPerPerson = 12;
const lookEveryMs = 30_000;
const gatherMs = 50;

interface Kept {
  readonly line: LiveLine;
  readonly actor: Actor;
  readonly sessionId: string;
  readonly endTopics: readonly string[];
}

interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

export class LiveConnections {
  readonly #kept = new Set<Kept>();
  readonly #leave: () => void;
  readonly #looking: NodeJS.Timeout;
  #gathered: Set<string> | 'anything' = new Set();
  #telling: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(private readonly services: Services) {
    this.#leave = hubOf(services.database).subscribe((changed) => this.#gather(changed));
    this.#looking = setInterval(() => void this.look(), lookEveryMs).unref();
  }

  get count(): number {
    return this.#kept.size;
  }

  open(request: Request, response: Response, subjects: readonly Subject[]): void {
    const { actor, sessionID: sessionId } = request;
    if (!actor) throw new Error('A line of nobody was asked for');
    const ofSame = [...this.#kept].filter((kept) => kept.actor.id === actor.id).length;
    if (this.#isClosed || ofSame >= mostPerPerson) throw new TooManyRequests(60);
    const line = new LiveLine(request, response, subjects);
    const kept = { line, actor, sessionId, endTopics: sessionEndTopics(sessionId, actor.id) };
    this.#kept.add(kept);
    line
      .open(() => this.#kept.delete(kept))
      .catch((err: unknown) => {
        this.services.log.warn({ err }, 'a live line could not be opened');
        line.close();
      });
  }

  /** Ends the lines whose sessions are over and those of people who may see something else by now. */
  async look(): Promise<void> {
    for (const kept of [...this.#kept]) {
      try {
        if (!(await this.#isCurrent(kept))) kept.line.close();
      } catch (err) {
        this.services.log.warn({ err }, 'a live line could not be looked after');
        return;
      }
    }
  }

  /** Takes no new line and ends those that are open; browsers then ask another process. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#telling);
    this.#leave();
    for (const { line } of this.#kept) line.close();
  }

  /** Under load something changes a thousand times a second: the lines are gone through some times a second. */
  #gather(changed: Changed): void {
    if (changed === 'anything') this.#gathered = changed;
    else if (this.#gathered !== 'anything') for (const topic of changed) this.#gathered.add(topic);
    this.#telling ??= setTimeout(() => {
      const all = this.#gathered;
      this.#gathered = new Set();
      this.#telling = undefined;
      this.#tell(all);
    }, gatherMs);
  }

  #tell(changed: Changed): void {
    for (const { line, endTopics } of [...this.#kept]) {
      if (changed !== 'anything' && endTopics.some((topic) => changed.has(topic))) line.close(true);
      else line.tell(changed);
    }
    if (changed === 'anything') void this.look();
  }

  async #isCurrent({ actor, sessionId }: Kept): Promise<boolean> {
    const { database, clock } = this.services;
    const session = await findSession(database, sessionId, clock.now());
    if (session?.userId !== actor.id) return false;
    const now = await findActor(database, actor.id, clock.now());
    return now !== undefined && [...now.roles].sort().join() === [...actor.roles].sort().join();
  }
}
