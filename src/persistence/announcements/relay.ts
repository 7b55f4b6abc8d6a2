import pg from 'pg';
import { newId } from '../../kernel/ids.ts';
import type { Log } from '../../kernel/log.ts';
import { reasonOf } from '../../kernel/reason-of.ts';
import type { Hub } from './hub.ts';
import { readNote, writeNotes } from './note.ts';

// Carries topics between the processes of one PostgreSQL by LISTEN and NOTIFY, over one connection of its own.
// NOTIFY stands outside the transactions that caused it, and gathers for some milliseconds: inside, it would make
// all commits of the cluster wait for each other (docs/decisions/0010). Whenever the line was down, everyone here
// is told that anything may have changed.

const channel = 'alur';
const gatherMs = 25;
const longestWaitMs = 5_000;

export class Relay {
  readonly #from = newId();
  readonly #gathered = new Set<string>();
  readonly #leave: () => void;
  #client: pg.Client | undefined;
  #failures = 0;
  #hasDropped = false;
  #isClosed = false;
  #flushing: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #connecting: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly hub: Hub,
    private readonly log: Log,
  ) {
    this.#leave = hub.carryBy((topics) => this.#gather(topics));
  }

  /** Resolves when this process hears the others. Rejects where the first connection fails. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'alur-relay',
      keepAlive: true,
    });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('the server closed the connection')));
    client.on('notification', ({ payload = '' }) => this.#hear(payload));
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    this.#client = client;
    this.#failures = 0;
    if (this.#isClosed) await this.close();
  }

  /** Sends what is gathered and hears nothing any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#leave();
    clearTimeout(this.#connecting);
    clearTimeout(this.#flushing);
    await this.#sending;
    await this.#send();
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  #gather(topics: readonly string[]): void {
    for (const topic of topics) this.#gathered.add(topic);
    this.#flushSoon();
  }

  #flushSoon(): void {
    if (!this.#sending && !this.#isClosed) this.#flushing ??= setTimeout(() => void this.#flush(), gatherMs);
  }

  /** One at a time: what is gathered while a note is on its way goes with the next, however slow the server is. */
  async #flush(): Promise<void> {
    this.#flushing = undefined;
    this.#sending = this.#send();
    await this.#sending;
    this.#sending = undefined;
    if (this.#gathered.size > 0) this.#flushSoon();
  }

  async #send(): Promise<void> {
    const notes = writeNotes(this.#from, this.#hasDropped ? 'anything' : this.#gathered);
    this.#gathered.clear();
    const client = this.#client;
    this.#hasDropped = client === undefined;
    try {
      for (const note of notes) await client?.query('SELECT pg_notify($1, $2)', [channel, note]);
    } catch (error) {
      this.#hasDropped = true;
      this.log.warn({ reason: reasonOf(error) }, 'other processes were not told of a change');
    }
  }

  #hear(payload: string): void {
    const { from, changed } = readNote(payload);
    if (from !== this.#from) this.hub.deliver(changed);
  }

  #lost(client: pg.Client, error: Error): void {
    if (this.#isClosed || client !== this.#client) return;
    this.log.warn({ reason: reasonOf(error) }, 'the line to the other processes is down');
    this.#client = undefined;
    client.end().catch(() => undefined);
    this.#reconnect();
  }

  #reconnect(): void {
    if (this.#isClosed) return;
    const waitMs = Math.min(longestWaitMs, 100 * 2 ** this.#failures);
    this.#failures += 1;
    this.#connecting = setTimeout(() => {
      this.open().then(
        () => this.#catchUp(),
        () => this.#reconnect(),
      );
    }, waitMs);
  }

  /** Nobody knows what was missed meanwhile, here and by the others. */
  #catchUp(): void {
    this.hub.deliver('anything');
    if (this.#hasDropped) this.#flushSoon();
  }
}
