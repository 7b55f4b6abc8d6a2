import { Store } from 'express-session';
import type { SessionData } from 'express-session';
import { endSession, findSession, keepSession } from '../../identity/sessions.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../persistence/database.ts';
import '../http/request-state.ts';
import { isUnattendedSession } from './unattended.ts';

// Sessions as rows. How long one lives is judged by our clock, not by the cookie, so an old cookie
// cannot prolong it; a visit is written down at most twice a minute.

const touchEveryMs = 30_000;
const mostRemembered = 10_000;

type Done = (error?: unknown) => void;

export class DatabaseSessionStore extends Store {
  /** When this process last wrote a visit: requests that came together read the session before one of them did. */
  readonly #touchedMs = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(sessionId: string, done: (error: unknown, session?: SessionData | null) => void): void {
    findSession(this.database, sessionId, this.clock.now()).then(
      (found) => done(null, found ? (JSON.parse(found.content) as SessionData) : null),
      (error: unknown) => done(error),
    );
  }

  override set(sessionId: string, session: SessionData, done: Done = () => undefined): void {
    this.write(sessionId, session).then(() => done(), done);
  }

  override touch(sessionId: string, session: SessionData, done: Done = () => undefined): void {
    if (isUnattendedSession(session)) return done();
    const nowMs = this.clock.now().getTime();
    const seenMs = session.seenAt === undefined ? 0 : Date.parse(session.seenAt);
    if (nowMs - Math.max(seenMs, this.#touchedMs.get(sessionId) ?? 0) < touchEveryMs) return done();
    if (this.#touchedMs.size >= mostRemembered) this.#touchedMs.clear();
    this.#touchedMs.set(sessionId, nowMs);
    this.set(sessionId, session, (error) => {
      if (error !== undefined) this.#touchedMs.delete(sessionId);
      done(error);
    });
  }

  override destroy(sessionId: string, done: Done = () => undefined): void {
    endSession(this.database, sessionId).then(() => done(), done);
  }

  private async write(sessionId: string, session: SessionData): Promise<void> {
    const now = this.clock.now();
    const livesForMs = session.cookie.originalMaxAge ?? 0;
    await keepSession(this.database, {
      id: sessionId,
      userId: session.userId ?? null,
      content: JSON.stringify({ ...session, seenAt: now.toISOString() }),
      seenAt: now,
      expiresAt: new Date(now.getTime() + livesForMs),
    });
  }
}
