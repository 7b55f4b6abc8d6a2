import type { Database } from '../database.ts';

// Who in this process wants to hear that something changed. What is told are topics and never content, after
// the commit; a topic may be told twice, or for nothing, and one that got lost costs a page that is older than
// it could be, or a job that waits for the next look into the table: nothing may depend on it for being right.

/** `anything`: nobody knows what was missed (the line to the other processes was down). */
export type Changed = ReadonlySet<string> | 'anything';
export type Listener = (changed: Changed) => void;

/** Carries topics to the other processes. */
export type Carrier = (topics: readonly string[]) => void;

export class Hub {
  readonly #listeners = new Set<Listener>();
  readonly #carriers = new Set<Carrier>();

  /** Tells everyone here, and has it carried to the others. */
  publish(topics: readonly string[]): void {
    if (topics.length === 0) return;
    this.deliver(new Set(topics));
    for (const carry of this.#carriers) carry(topics);
  }

  /** Tells everyone here. One listener that throws is its own affair. */
  deliver(changed: Changed): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(changed);
      } catch (error) {
        process.emitWarning(`A listener failed: ${String(error)}`, { type: 'Announcement' });
      }
    }
  }

  /** Answers how to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Answers how to take the carrier out again. */
  carryBy(carrier: Carrier): () => void {
    this.#carriers.add(carrier);
    return () => void this.#carriers.delete(carrier);
  }
}

const hubs = new WeakMap<Database, Hub>();

/** The one hub of an opened database. */
export function hubOf(database: Database): Hub {
  const known = hubs.get(database);
  if (known) return known;
  const hub = new Hub();
  hubs.set(database, hub);
  return hub;
}
