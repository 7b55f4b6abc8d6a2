import Sqlite from 'better-sqlite3';

// Which tasks and cases of a volume are opened and completed: taken from all over it.

export class Cases {
  /** Tasks of the head of the office that wait for somebody. */
  readonly #open: readonly string[];
  /** The same that the head of the office has claimed: each is completed once. */
  readonly #claimed: string[];
  readonly #instances: readonly string[];

  constructor(file: string) {
    const connection = new Sqlite(file, { readonly: true });
    const column = (sql: string) => connection.prepare<[], string>(sql).pluck().all();
    const tasks = (state: string) =>
      column(
        `SELECT id FROM tasks WHERE state = '${state}' AND element_id = 'Usr_DisposisiKadis' ORDER BY number`,
      );
    this.#open = tasks('open');
    this.#claimed = tasks('claimed');
    this.#instances = column(`SELECT id FROM instances WHERE state = 'running' ORDER BY id`);
    connection.close();
  }

  /** Claimed tasks that were not taken before. */
  take(count: number): string[] {
    if (this.#claimed.length < count)
      throw new Error(`Expected ${count} more tasks to complete, but ${this.#claimed.length} are left`);
    const taken = evenly(this.#claimed, count);
    for (const id of taken) this.#claimed.splice(this.#claimed.indexOf(id), 1);
    return taken;
  }

  /** Evenly from among all; `round` begins with another one. */
  tasks = (count: number, round: number): string[] => evenly(this.#open, count, round);

  instances = (count: number, round: number): string[] => evenly(this.#instances, count, round);
}

const evenly = (all: readonly string[], count: number, first = 0): string[] =>
  Array.from(
    { length: count },
    (_, index) => all[(Math.floor((index * all.length) / count) + first) % all.length] ?? '',
  );
