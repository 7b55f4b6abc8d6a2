import type { Dialect } from '../dialect.ts';
import type { Transaction } from '../in-transaction.ts';
import { insertStatements } from '../statements/insert-statements.ts';
import { Queue } from './queue.ts';
import type { Answer, Connection } from '../store.ts';
import { UncertainCommit } from './uncertain-commit.ts';
import { isLost } from './until-it-holds.ts';
import type { Value } from '../statements/value.ts';

// One transaction or savepoint while it is open. Afterwards it refuses every statement, so that work
// someone forgot to await cannot write into the transaction of another. A statement that fails dooms its
// scope, as PostgreSQL does: whoever wants to go on after a failure tries inside a nested transaction.

export class Scope implements Transaction {
  /** Nested transactions of this scope, one after the other: savepoints are a stack. */
  readonly nested = new Queue();
  readonly afterwards: (() => void)[] = [];
  readonly #depth: number;
  #state: 'open' | 'doomed' | 'ended' = 'open';
  #loss: unknown;

  constructor(
    readonly dialect: Dialect,
    private readonly connection: Connection,
    readonly parent?: Scope,
  ) {
    this.#depth = parent === undefined ? 0 : parent.#depth + 1;
  }

  /** The innermost scope that is still open, seen from here: this one, or the one around it. */
  get open(): Scope | undefined {
    return this.#state === 'ended' ? this.parent?.open : this;
  }

  /** A savepoint of this transaction. */
  inner(): Scope {
    return new Scope(this.dialect, this.connection, this);
  }

  begin(): void | Promise<void> {
    if (!this.parent) return this.connection.begin();
    this.parent.#refuseIfDoomed('begin a nested transaction');
    return this.#beginNested();
  }

  async #beginNested(): Promise<void> {
    await this.connection.execute(`SAVEPOINT ${this.#savepoint}`, []);
  }

  /** A statement that failed may have been caught: its half-done work is not kept. */
  commit(): void | Promise<void> {
    if (this.loss !== undefined) throw this.loss;
    this.#refuseIfDoomed('commit');
    this.#state = 'ended';
    return this.parent ? this.#commitInto(this.parent) : this.#commitAll();
  }

  async #commitInto(parent: Scope): Promise<void> {
    await this.connection.execute(`RELEASE SAVEPOINT ${this.#savepoint}`, []);
    parent.afterwards.push(...this.afterwards);
  }

  #commitAll(): void | Promise<void> {
    try {
      const committed = this.connection.commit();
      return committed?.catch(uncertain);
    } catch (error) {
      return uncertain(error);
    }
  }

  async rollBack(reason: unknown): Promise<void> {
    this.#state = 'ended';
    try {
      const { connection, parent } = this;
      if (!parent) return await connection.rollBack();
      await connection.execute(`ROLLBACK TO SAVEPOINT ${this.#savepoint}`, []);
      await connection.execute(`RELEASE SAVEPOINT ${this.#savepoint}`, []);
    } catch (error) {
      if (!this.parent && this.dialect.isRolledBackAlready(error)) return;
      this.noteLoss(error);
      if (this.parent) this.parent.#doom();
      throw new AggregateError([reason, error], 'Expected to roll back, but the database refused');
    }
  }

  /** What makes the whole transaction void, even where someone around it would go on without this part. */
  get loss(): unknown {
    return this.parent ? this.parent.loss : this.#loss;
  }

  noteLoss(error: unknown): void {
    if (!isLost(this.dialect, error)) return;
    if (this.parent) this.parent.noteLoss(error);
    else this.#loss ??= error;
  }

  async query<Row>(sql: string, params: Value[] = []): Promise<Row[]> {
    const answer = this.#execute(sql, params);
    const { records } = answer instanceof Promise ? await answer : answer;
    return records as Row[];
  }

  async run(sql: string, params: Value[] = []): Promise<number> {
    const answer = this.#execute(sql, params);
    const { affected, records } = answer instanceof Promise ? await answer : answer;
    return affected ?? records.length;
  }

  async insert(table: string, rows: Record<string, Value> | Record<string, Value>[]): Promise<void> {
    const { maxParameters } = this.dialect;
    for (const { sql, params } of insertStatements(
      table,
      Array.isArray(rows) ? rows : [rows],
      maxParameters,
    )) {
      const answer = this.#execute(sql, params);
      if (answer instanceof Promise) await answer;
    }
  }

  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }

  get #savepoint(): string {
    return `s${this.#depth}`;
  }

  #doom(): void {
    if (this.#state === 'open') this.#state = 'doomed';
  }

  #refuseIfDoomed(attempt: string): void {
    if (this.#state === 'doomed')
      throw new Error(`Expected to ${attempt}, but a statement of this transaction failed`);
  }

  // What is answered at once stays so: a promise for each statement would cost more than most of them.
  #execute(sql: string, params: Value[]): Answer | Promise<Answer> {
    if (this.#state === 'ended')
      throw new Error(`Expected to run a statement, but its transaction has ended: ${sql}`);
    this.#refuseIfDoomed('run a statement');
    try {
      const answer = this.connection.execute(sql, params);
      return answer instanceof Promise ? answer.catch((error: unknown) => this.#fail(error)) : answer;
    } catch (error) {
      return this.#fail(error);
    }
  }

  #fail(error: unknown): never {
    this.#doom();
    this.noteLoss(error);
    throw error;
  }
}

function uncertain(error: unknown): never {
  throw new UncertainCommit(error);
}
