import { setImmediate } from 'node:timers/promises';
import type { Connection } from '../store.ts';
import { Line } from './line.ts';
import type { Statements } from './statements.ts';
import { Turn } from './turn.ts';

// Transactions run one after the other in the order they were asked for, and those that stand in line share
// one COMMIT: bringing it to the disk is what takes long. Each succeeds or fails on its own, but nobody is
// told, not of a failure either, before the COMMIT is on the disk, since each has seen what those before it
// did; where the COMMIT fails, all are told so. Who is alone waits for nobody but those of the same turn of the
// loop of events, and people go before work that nobody waits for (line.ts).

/** How many may share a COMMIT. */
const most = 64;

/** A transaction that has ended but is not on the disk yet, and the way to tell its caller what became of it. */
interface Ended {
  readonly error?: unknown;
  tell(lost: unknown): void;
}

interface Waiting {
  /** Lets it take its turn. */
  begin(connection: Connection): Promise<Ended>;
}

export class GroupCommit {
  readonly #line = new Line<Waiting>();
  #working: Promise<void> | undefined;
  #closed = false;

  /** `longestMs`: how long after the first began others may still begin beside it; `committed` is told of each COMMIT. */
  constructor(
    private readonly statements: Statements,
    private readonly longestMs: number,
    private readonly committed: () => void = () => undefined,
  ) {}

  run<T>(work: (connection: Connection) => Promise<T>, { patient = false } = {}): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('Expected to write, but the database is closed'));
    return new Promise<T>((resolve, reject) => {
      this.#line.join(waitingTo(work, resolve, reject), patient);
      this.#working ??= this.#workOff();
    });
  }

  /** Takes no more, and waits for those in line. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  async #workOff(): Promise<void> {
    while (!this.#line.isEmpty) {
      await this.#gather();
      const group = await this.#takeTurns();
      const lost = this.#commit(group);
      for (const ended of group) ended.tell(lost);
    }
    this.#working = undefined;
  }

  /**
   * Whoever comes with the same turn of the loop of events is let into the line first, and as long as each turn brings
   * more, one more turn is waited for. A turn opens one new connection: were a group worked off in each, the last of
   * many that come at once would wait for as many groups before it is so much as read.
   */
  async #gather(): Promise<void> {
    const begun = performance.now();
    let before: number;
    do {
      before = this.#line.people;
      await setImmediate();
    } while (
      this.#line.people > before &&
      this.#line.people < most &&
      performance.now() - begun < this.longestMs / 2
    );
  }

  async #takeTurns(): Promise<Ended[]> {
    const group: Ended[] = [];
    const gathered = { people: 0, patient: 0 };
    const begun = performance.now();
    for (let next = this.#line.next(gathered); next; next = this.#line.next(gathered)) {
      group.push(await next.one.begin(new Turn(this.statements, group.length === 0)));
      gathered[next.isPatient ? 'patient' : 'people'] += 1;
      // Undone as a whole, or long enough for those who wait already.
      if (!this.statements.connection.inTransaction || group.length >= most) break;
      if (performance.now() - begun >= this.longestMs) break;
      // Whoever comes meanwhile goes next and shares the COMMIT, instead of waiting for it and for one more.
      if (next.isPatient) await setImmediate();
    }
    return group;
  }

  /** Why all of the group is lost; undefined when what each was told by the database holds. */
  #commit(group: readonly Ended[]): unknown {
    const { connection } = this.statements;
    // Undone as a whole: the first failed, and nobody came after it; or the database gave up at the last.
    if (!connection.inTransaction) return group.at(-1)?.error;
    try {
      this.statements.execute('COMMIT', []);
      this.committed();
      return undefined;
    } catch (error) {
      if (connection.inTransaction) this.statements.execute('ROLLBACK', []);
      return error;
    }
  }
}

/** The work begins as a continuation of its caller, with all that belongs to it. */
function waitingTo<T>(
  work: (connection: Connection) => Promise<T>,
  resolve: (result: T) => void,
  reject: (error: unknown) => void,
): Waiting {
  let begin: (connection: Connection) => void = () => undefined;
  const ended = new Promise<Connection>((given) => (begin = given)).then(work).then(
    (result): Ended => ({ tell: (lost) => (lost === undefined ? resolve(result) : reject(lost)) }),
    (error: unknown): Ended => ({ error, tell: (lost) => reject(lost ?? error) }),
  );
  return {
    begin(connection) {
      begin(connection);
      return ended;
    },
  };
}
