import type { Connection } from '../store.ts';
import type { Value } from '../statements/value.ts';
import type { Statements } from './statements.ts';

// One transaction within a group: the first opens what all of them share, each of the others is a savepoint
// in it. So undoing the first undoes all there is, and undoing another leaves what stood before it.

export class Turn implements Connection {
  constructor(
    private readonly statements: Statements,
    private readonly isFirst: boolean,
  ) {}

  execute(sql: string, params: Value[]) {
    return this.statements.execute(sql, params);
  }

  /** IMMEDIATE takes the write lock at once: a lock taken later, after a read, fails instead of waiting. */
  begin(): void {
    this.#perform(this.isFirst ? 'BEGIN IMMEDIATE' : 'SAVEPOINT turn');
  }

  /** What is committed here is on the disk when the group is. */
  commit(): void {
    if (!this.isFirst) this.#perform('RELEASE SAVEPOINT turn');
  }

  rollBack(): void {
    // SQLite itself rolls back when the disk is full or fails; then there is nothing left to roll back.
    if (!this.statements.connection.inTransaction) return;
    if (this.isFirst) return this.#perform('ROLLBACK');
    this.#perform('ROLLBACK TO SAVEPOINT turn');
    this.#perform('RELEASE SAVEPOINT turn');
  }

  #perform(sql: string): void {
    this.statements.execute(sql, []);
  }
}
