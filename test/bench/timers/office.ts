import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { enqueueAll } from '../../../src/jobs/enqueue.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { deploySmall, pause, startSmall } from '../../instances/small-process.ts';
import { claimedCases } from '../cases/claimed-cases.ts';
import { copyInstance } from '../volume/copy-instance.ts';
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

  /** People with that many cases before their first disposition in hand. */
  async withTasks(count: number): Promise<People> {
    const { head, taskIds } = await claimedCases(this.app, this.#clock, count);
    return new People(this.app, head, taskIds);
  }
}
