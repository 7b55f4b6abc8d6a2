import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { findActor } from '../../../src/identity/find-actor.ts';
import { startInstance } from '../../../src/instances/start-instance.ts';
import { enqueueAll } from '../../../src/jobs/enqueue.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import { claimTask } from '../../../src/tasks/claim-task.ts';
import { runDueJobs } from '../../../src/worker/run-due-jobs.ts';
import { applicationRow } from '../../support/application-row.ts';
import { deploySmall, pause, startSmall } from '../../instances/small-process.ts';
import { copyInstance } from './copies.ts';
import { People } from './people.ts';
import type { Place } from './place.ts';

// The program with instances that wait for the same moment, and people with tasks in hand. Its clock can be put
// forward, so that the moment comes when everything is ready.

const waitMs = 60 * 60 * 1000;
const aheadMs = 10 * 365 * 24 * 60 * 60 * 1000;

export class Office {
  #laterMs = 0;
  readonly #clock = { now: () => new Date(systemClock.now().getTime() + this.#laterMs) };
  app!: App;

  static async open({ variables }: Place): Promise<Office> {
    const office = new Office();
    const config = readConfig({ PORT: '0', ...variables });
    const passwordCost = { memoryKib: 64, passes: 1 };
    const log = createLog('silent');
    office.app = await createApp({ config, clock: office.#clock, log, passwordCost });
    return office;
  }

  /** Timers that fall due in ten years. */
  async addAhead(count: number): Promise<void> {
    const dueAt = new Date(this.#clock.now().getTime() + aheadMs);
    for (let made = 0; made < count; made += 1_000) {
      const some = Array.from({ length: Math.min(1_000, count - made) }, (_, index) => ({
        kind: 'timer',
        key: `ahead:${made + index}`,
        payload: { timerKey: 'ahead' },
        dueAt,
      }));
      await inTransaction(this.app.database, (tx) => enqueueAll(tx, some));
    }
  }

  /** Instances whose timers fall due together, in an hour by the program's clock. */
  async addTimers(count: number): Promise<void> {
    const program = { app: this.app, clock: this.#clock };
    await deploySmall(program, 'jeda', pause('PT1H'));
    const original = await startSmall(program, 'jeda');
    await copyInstance(this.app.database, original, count - 1);
  }

  comeTheMoment(): void {
    this.#laterMs += waitMs + 60_000;
  }

  /** Cases before their first disposition, claimed by the head of the office. */
  async withTasks(count: number): Promise<People> {
    const head = await this.#person('kepala-dinas');
    const instanceId = await this.#startCase(await this.#person('pemohon1'));
    while ((await runDueJobs(this.app.worker)) > 0);
    const claimed = `SELECT id FROM tasks WHERE element_id = 'Usr_DisposisiKadis' AND state = ?`;
    for (const { id } of await read<{ id: string }>(this.app.database, claimed, ['open']))
      await claimTask({ ...this.app.worker, actor: head }, id);
    await copyInstance(this.app.database, instanceId, count - 1);
    const tasks = await read<{ id: string }>(this.app.database, claimed, ['claimed']);
    return new People(
      this.app,
      head,
      tasks.map(({ id }) => id),
    );
  }

  async #startCase(applicant: Actor): Promise<string> {
    return inTransaction(this.app.database, async (tx) => {
      const ticket = `UJI-${newId()}`;
      const { instanceId } = await startInstance(this.app.worker, tx, {
        processId: 'penerbitan-se-individu',
        businessKey: ticket,
        variables: { nomorTiket: ticket, pemohon: applicant.id, namaPemohon: applicant.name },
        startedBy: applicant.id,
      });
      const application = { id: newId(), instanceId, ticketNumber: ticket };
      const row = applicationRow(application, applicant, this.#clock.now());
      await tx.insert('applications', { ...row, nik_index: `nik-${ticket}` });
      return instanceId;
    });
  }

  async #person(username: string): Promise<Actor> {
    const sql = 'SELECT id FROM users WHERE username = ?';
    const [user] = await read<{ id: string }>(this.app.database, sql, [username]);
    const actor = user && (await findActor(this.app.database, user.id));
    if (!actor) throw new Error(`There is no demo user ${username}`);
    return actor;
  }
}
