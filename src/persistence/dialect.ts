// What the two databases do not do alike, in one table for each of them (sqlite/dialect.ts,
// postgresql/dialect.ts). Everything else of src/ speaks SQL that both read, with `?` for a parameter.

export interface Dialect {
  /** Bound parameters that one statement may have. */
  readonly maxParameters: number;
  /** After a SELECT: nobody else changes these rows before this transaction ends; who wants to, waits. */
  readonly forUpdate: string;
  /** After a subselect of rows to take: those that another transaction holds are left out. */
  readonly skipLocked: string;
  /** Locks as many names (the parameters) until the transaction ends; absent where writers take turns anyway. */
  readonly lockNames?: (how: 'alone' | 'shared', count: number) => string;
  /** What says which job is due, and to which worker: jobs/queue/. */
  readonly jobQueue: 'table' | 'pg-boss';
  /** Gives `count` (the only parameter) ids of a table's `serial` column, rising, each as `id`. */
  nextIds(table: string): string;
  /** The highest of them, as a value in any SELECT; absent where others take some meanwhile. */
  readonly highestId?: (table: string) => string;
  /** Gives the next number of the tasks as `last`: rising, perhaps with gaps, and nobody waits for it. */
  readonly nextTaskNumber: string;
  /** Codes of the driver for a key that exists already. */
  readonly uniqueViolations: readonly string[];
  /** The transaction lost against another, or its connection, before it was committed. */
  isLost(error: unknown): boolean;
  /** Another transaction may have come between a look and what was done because of it. */
  mayBeARace(error: unknown): boolean;
  /** After an outermost transaction could not be rolled back: nothing of it is left nevertheless. */
  isRolledBackAlready(error: unknown): boolean;
}
