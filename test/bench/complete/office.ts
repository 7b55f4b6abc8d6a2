import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { completeTask } from '../../../src/instances/work/complete-task.ts';
import type { InstanceContext } from '../../../src/instances/context.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { claimedCases, disposition, type ClaimedCases } from '../cases/claimed-cases.ts';
import { record, type Statement } from './record.ts';

// The program with cases of the certificate process whose first disposition is claimed and not yet done.

export interface Way {
  /** How an instance is advanced; as the program does it unless given. */
  readonly advance?: NonNullable<InstanceContext['advance']>;
  /** How many complete tasks at the same time; 1 unless given. */
  readonly callers?: number;
}

export class Office {
  #cases!: ClaimedCases;

  private constructor(
    private readonly app: App,
    readonly file: string,
  ) {}

  /** On PostgreSQL where the variables name a DATABASE_URL. */
  static async open(
    dataDirectory: string,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Office> {
    const config = readConfig({ DATA_DIR: dataDirectory, PORT: '0', ...variables });
    const passwordCost = { memoryKib: 64, passes: 1 };
    const app = await createApp({ config, clock: systemClock, log: createLog('silent'), passwordCost });
    return new Office(app, join(dataDirectory, 'alur.sqlite'));
  }

  /** That many more cases stand before their first disposition, each claimed by the head. */
  async prepare(count: number): Promise<void> {
    this.#cases = await claimedCases(this.app, systemClock, count);
  }

  /** Completes what is claimed; answers how many tasks a second, and how long each of them took. */
  async completeAll({ advance, callers = 1 }: Way = {}): Promise<{ rate: number; latenciesMs: number[] }> {
    const context = { ...this.app.worker, ...(advance && { advance }) };
    const { head, taskIds } = this.#cases;
    const waiting = [...taskIds];
    const latenciesMs: number[] = [];
    const caller = async () => {
      for (let taskId = waiting.pop(); taskId; taskId = waiting.pop()) {
        const asked = performance.now();
        await completeTask(context, head, { taskId, variables: disposition });
        latenciesMs.push(performance.now() - asked);
      }
    };
    const begun = performance.now();
    await Promise.all(Array.from({ length: callers }, caller));
    return { rate: taskIds.length / ((performance.now() - begun) / 1000), latenciesMs };
  }

  /** Completes what is claimed and answers what SQLite was asked; the file as it was before is copied first. */
  async record(copyTo: string): Promise<Statement[]> {
    await this.#copy(copyTo);
    return record(async () => void (await this.completeAll()));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** By SQLite itself: a checkpoint may be under way, and a file that is copied meanwhile is torn. */
  async #copy(to: string): Promise<void> {
    const connection = new Sqlite(this.file);
    await rm(to, { force: true });
    await connection.backup(to);
    connection.close();
  }
}
