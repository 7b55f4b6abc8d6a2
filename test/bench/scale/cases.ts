import Sqlite from 'better-sqlite3';

// Which tasks and cases of a volume are opened and completed: taken from all over it.

export class Cases {
  readonly #tasks: readonly string[];
  readonly #instances: readonly string[];
  #taken = 0;

  constructor(file: string) {
    const connection = new Sqlite(file, { readonly: true });
    const column = (sql: string) => connection.prepare<[], string>(sql).pluck().all();
    this.#tasks = column(
      `SELECT id FROM tasks WHERE state = 'open' AND element_id = 'Usr_DisposisiKadis' ORDER BY number`,
    );
    this.#instances = column(`SELECT id FROM instances WHERE state = 'running' ORDER BY id`);
    connection.close();
  }

  /** Tasks that nobody has taken before. */
  take(count: number): string[] {
    this.#taken += count;
    return this.#tasks.slice(this.#taken - count, this.#taken);
  }

  /** Tasks, evenly from among those that nobody has taken. */
  tasks = (count: number): string[] => evenly(this.#tasks.slice(this.#taken), count);

  instances = (count: number): string[] => evenly(this.#instances, count);
}

const evenly = (all: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] ?? '');
