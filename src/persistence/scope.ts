import type { QueryRunner } from 'typeorm';
import { insertStatements } from './insert-statements.ts';
import { Queue } from './queue.ts';
import type { Transaction } from './in-transaction.ts';
import type { Value } from './value.ts';

// One transaction or savepoint while it is open. Afterwards it refuses every statement, so that work
// someone forgot to await cannot write into the transaction of another. A statement that fails dooms its
// scope, as PostgreSQL does: whoever wants to go on after a failure tries inside a nested transaction.

export class Scope implements Transaction {
  /** Nested transactions of this scope, one after the other: savepoints are a stack. */
  readonly nested = new Queue();
  readonly afterwards: (() => void)[] = [];
  readonly depth: number;
  #state: 'open' | 'doomed' | 'ended' = 'open';

  constructor(
    private readonly runner: QueryRunner,
    readonly parent?: Scope,
  ) {
    this.depth = parent === undefined ? 0 : parent.depth + 1;
  }

  /** The innermost scope that is still open, seen from here: this one, or the one around it. */
  get open(): Scope | undefined {
    return this.#state === 'ended' ? this.parent?.open : this;
  }

  async query<Row>(sql: string, params: Value[] = []): Promise<Row[]> {
    const { records } = await this.#execute(sql, params);
    return records as Row[];
  }

  async run(sql: string, params: Value[] = []): Promise<number> {
    const { affected, records } = await this.#execute(sql, params);
    return affected ?? records.length;
  }

  async insert(table: string, rows: Record<string, Value> | Record<string, Value>[]): Promise<void> {
    for (const { sql, params } of insertStatements(table, Array.isArray(rows) ? rows : [rows])) {
      await this.#execute(sql, params);
    }
  }

  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }

  doom(): void {
    if (this.#state === 'open') this.#state = 'doomed';
  }

  end(): void {
    this.#state = 'ended';
  }

  /** Before a commit: a statement that failed may have been caught, its half-done work may not be kept. */
  refuseIfDoomed(attempt = 'commit'): void {
    if (this.#state === 'doomed')
      throw new Error(`Expected to ${attempt}, but a statement of this transaction failed`);
  }

  async #execute(sql: string, params: Value[]) {
    if (this.#state === 'ended')
      throw new Error(`Expected to run a statement, but its transaction has ended: ${sql}`);
    this.refuseIfDoomed('run a statement');
    try {
      const result = await this.runner.query(sql, params, true);
      return { records: result.records, affected: result.affected };
    } catch (error) {
      this.doom();
      throw error;
    }
  }
}
