// What the two databases do not do alike, in one table for each of them (sqlite/dialect.ts,
// postgresql/dialect.ts). Everything else of src/ speaks SQL that both read, with `?` for a parameter.

export interface Dialect {
  /** Bound parameters that one statement may have. */
  readonly maxParameters: number;
  /** Begins an outermost transaction, so that it may write. */
  readonly begin: string;
  /** After a SELECT: nobody else changes these rows before this transaction ends; who wants to, waits. */
  readonly forUpdate: string;
  /** After a subselect of rows to take: those that another transaction holds are left out. */
  readonly skipLocked: string;
  /** Locks a name, its only parameter, until the transaction ends; undefined where writers take turns anyway. */
  readonly lockName: string | undefined;
  /** Gives `count` (the only parameter) ids of a table's `serial` column, rising, each as `id`. */
  nextIds(table: string): string;
  /** Codes of the driver for a key that exists already. */
  readonly uniqueViolations: readonly string[];
  /** The transaction lost against another, or its connection: done again from the start it may well succeed. */
  isRetriable(error: unknown): boolean;
  /** The database rolled back of its own accord: there is nothing left to roll back. */
  isRolledBackAlready(error: unknown): boolean;
}
