import { hubOf } from '../../persistence/announcements/hub.ts';
import type { Database } from '../../persistence/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import { externalTopic } from './external-topic.ts';
import { workWaits } from './fetch-and-lock.ts';

// Waiting for work, for programs that would otherwise ask again and again. New work is announced; that a lock runs
// out, or a wait after a failure is over, is seen at the next look, a second later at most.

const lookEveryMs = 1_000;

export interface Waiting {
  readonly topics: readonly string[];
  /** How long at most; 0 = do not wait. */
  readonly waitMs: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone: AbortSignal;
}

/** Resolves when there may be something to fetch, or the time is over. */
export async function waitForWork(
  { database, clock }: { database: Database; clock: Clock },
  { topics, waitMs, gone }: Waiting,
): Promise<void> {
  if (waitMs === 0) return;
  const over = AbortSignal.any([AbortSignal.timeout(waitMs), gone]);
  const bell = new Bell(over);
  const wanted = topics.map(externalTopic);
  const leave = hubOf(database).subscribe((changed) => {
    if (changed === 'anything' || wanted.some((topic) => changed.has(topic))) bell.ring();
  });
  try {
    while (!over.aborted && !(await workWaits(database, topics, clock.now()))) await bell.next(lookEveryMs);
  } finally {
    leave();
  }
}

/** Rung while nobody listens, it is heard by the next who does. */
class Bell {
  #hasRung = false;
  #wake: () => void = () => undefined;

  constructor(private readonly over: AbortSignal) {
    over.addEventListener('abort', () => this.ring(), { once: true });
  }

  ring(): void {
    this.#hasRung = true;
    this.#wake();
  }

  async next(atMostMs: number): Promise<void> {
    if (!this.#hasRung && !this.over.aborted)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMostMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#hasRung = false;
  }
}
