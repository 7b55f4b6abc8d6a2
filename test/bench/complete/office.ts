import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { findActor } from '../../../src/identity/find-actor.ts';
import { completeTask } from '../../../src/instances/complete-task.ts';
import type { InstanceContext } from '../../../src/instances/context.ts';
import { startInstance } from '../../../src/instances/start-instance.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { claimTask } from '../../../src/tasks/claim-task.ts';
import { runDueJobs } from '../../../src/worker/run-due-jobs.ts';
import { applicationRow } from '../../support/application-row.ts';
import { record, type Statement } from './record.ts';

// The program with cases of the certificate process whose first disposition is claimed and not yet done.

export interface Way {
  /** How an instance is advanced; as the program does it unless given. */
  readonly advance?: NonNullable<InstanceContext['advance']>;
  /** How many complete tasks at the same time; 1 unless given. */
  readonly callers?: number;
}

export class Office {
  #head!: Actor;

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
    const office = new Office(app, join(dataDirectory, 'alur.sqlite'));
    office.#head = await office.#person('kepala-dinas');
    return office;
  }

  /** That many cases stand before their first disposition, each claimed by the head. */
  async prepare(count: number): Promise<void> {
    const applicant = await this.#person('pemohon1');
    await Promise.all(Array.from({ length: count }, () => this.#startCase(applicant)));
    while ((await runDueJobs(this.app.worker)) > 0);
    const open = await this.#tasks('open');
    await Promise.all(open.map(({ id }) => claimTask({ ...this.app.worker, actor: this.#head }, id)));
  }

  /** Completes what is claimed; answers how many tasks a second, and how long each of them took. */
  async completeAll({ advance, callers = 1 }: Way = {}): Promise<{ rate: number; latenciesMs: number[] }> {
    const context = { ...this.app.worker, ...(advance && { advance }) };
    const tasks = await this.#tasks('claimed');
    const latenciesMs: number[] = [];
    const caller = async () => {
      for (let task = tasks.pop(); task; task = tasks.pop()) {
        const asked = performance.now();
        await completeTask(context, this.#head, { taskId: task.id, variables });
        latenciesMs.push(performance.now() - asked);
      }
    };
    const count = tasks.length;
    const begun = performance.now();
    await Promise.all(Array.from({ length: callers }, caller));
    return { rate: count / ((performance.now() - begun) / 1000), latenciesMs };
  }

  /** Completes what is claimed and answers what SQLite was asked; the file as it was before is copied first. */
  async record(copyTo: string): Promise<Statement[]> {
    await this.#copy(copyTo);
    return record(async () => void (await this.completeAll()));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  #tasks(state: string): Promise<{ id: string }[]> {
    const sql =
      "SELECT id FROM tasks WHERE state = ? AND element_id = 'Usr_DisposisiKadis' ORDER BY number DESC";
    return read(this.app.database, sql, [state]);
  }

  async #copy(to: string): Promise<void> {
    const connection = new Sqlite(this.file);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    await copyFile(this.file, to);
  }

  async #startCase(applicant: Actor): Promise<void> {
    const { worker, database } = this.app;
    const ticket = `UJI-${newId()}`;
    await inTransaction(database, async (tx) => {
      const { instanceId } = await startInstance(worker, tx, {
        processId: 'penerbitan-se-individu',
        businessKey: ticket,
        variables: {
          nomorTiket: ticket,
          pemohon: applicant.id,
          namaPemohon: applicant.name,
          unitKerja: 'Dinas Kesehatan',
        },
        startedBy: applicant.id,
      });
      const application = { id: newId(), instanceId, ticketNumber: ticket };
      await tx.insert('applications', applicationRow(application, applicant, systemClock.now()));
    });
  }

  async #person(username: string): Promise<Actor> {
    const { database } = this.app;
    const [user] = await read<{ id: string }>(database, 'SELECT id FROM users WHERE username = ?', [
      username,
    ]);
    const actor = user && (await findActor(database, user.id));
    if (!actor) throw new Error(`There is no demo user ${username}`);
    return actor;
  }
}

const variables = {
  sifatDisposisi: 'BIASA',
  tujuanDisposisiKepalaDinas: 'KEPALA_BIDANG',
  instruksiKepalaDinas: ['PROSES'],
};
