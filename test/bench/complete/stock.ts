import Sqlite from 'better-sqlite3';
import { Engine } from 'bpmn-engine';
import { settings } from './replay.ts';
import { stockSource } from './stock-source.ts';

/**
 * Stock bpmn-engine as an application would use it durably: read the state, recover, resume, signal, take
 * the state, save it, in a transaction of the same file with the same settings. The same process at the same task as
 * for the others; but it keeps no task list, no history, no timers in the database, and knows no working time.
 */
export class Stock {
  readonly #connection;
  readonly #insert;
  readonly #read;
  readonly #save;

  constructor(file: string) {
    this.#connection = new Sqlite(file);
    for (const setting of settings) this.#connection.pragma(setting);
    this.#connection.exec('CREATE TABLE stock_states (id INTEGER PRIMARY KEY, state TEXT NOT NULL)');
    this.#insert = this.#connection.prepare<[string]>('INSERT INTO stock_states (state) VALUES (?)');
    const read = 'SELECT state FROM stock_states WHERE id = ?';
    this.#read = this.#connection.prepare<[Id], { state: string }>(read);
    this.#save = this.#connection.prepare<[string, Id]>('UPDATE stock_states SET state = ? WHERE id = ?');
  }

  /** Completions per second of that many cases, each of which stands before its first disposition. */
  async round(cases: number): Promise<number> {
    const ids: Id[] = [];
    for (let index = 0; index < cases; index++) ids.push(await this.#start());
    const begun = performance.now();
    for (const id of ids) await this.#complete(id);
    return cases / ((performance.now() - begun) / 1000);
  }

  close(): void {
    this.#connection.close();
  }

  async #start(): Promise<Id> {
    const engine = new Engine({ name: 'stock', source: stockSource, settings: workIsDone });
    const execution = await engine.execute();
    const state = JSON.stringify(await engine.getState());
    refuseUnlessAt('Usr_DisposisiKadis', execution);
    await engine.stop();
    return this.#insert.run(state).lastInsertRowid;
  }

  async #complete(id: Id): Promise<void> {
    const state = JSON.parse(this.#read.get(id)?.state ?? '{}');
    const engine = new Engine({ name: 'stock' }).recover(state);
    const execution = await engine.resume();
    execution.signal({ id: 'Usr_DisposisiKadis', sifatDisposisi: 'BIASA' });
    this.#save.run(JSON.stringify(await engine.getState()), id);
    refuseUnlessAt('Usr_DisposisiKabid', execution);
    await engine.stop();
  }
}

/** Service tasks do nothing and end at once. */
const workIsDone = { enableDummyService: true };

type Id = number | bigint;
type Execution = Awaited<ReturnType<Engine['execute']>>;

/** So that a stock that did nothing cannot pass for a fast one. */
function refuseUnlessAt(task: string, execution: Execution): void {
  const waiting = execution.getPostponed().filter(({ type }) => type === 'bpmn:UserTask');
  if (waiting.length === 1 && waiting[0]?.id === task) return;
  const found = waiting.map(({ id }) => id).join(', ');
  throw new Error(`Expected stock to wait at ${task}, but it waits at ${found}`);
}
