import { completeTask } from '../../../src/instances/work/complete-task.ts';
import type { App } from '../../../src/app.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { disposition } from '../cases/claimed-cases.ts';

// People who complete tasks at a steady pace, whether the program keeps up or not: who waits is waited for, too.

export class People {
  readonly #tasks: string[];

  constructor(
    private readonly app: App,
    private readonly actor: Actor,
    tasks: readonly string[],
  ) {
    this.#tasks = [...tasks];
  }

  /** Begins a completion every `everyMs` until `ended`, or there is no task left. Answers how long each took. */
  async completeUntil(ended: () => boolean, everyMs: number): Promise<number[]> {
    const [times, running]: [number[], Promise<void>[]] = [[], []];
    const begun = performance.now();
    for (let turn = 0; !ended() && this.#tasks.length > 0; turn++) {
      const dueMs = begun + turn * everyMs;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
      // Counted from when they wanted to: a program that is busy is late for that, too.
      running.push(this.#complete().then(() => void times.push(performance.now() - dueMs)));
    }
    await Promise.all(running);
    return times;
  }

  async #complete(): Promise<void> {
    const taskId = this.#tasks.pop() ?? '';
    await completeTask(this.app.worker, this.actor, { taskId, variables: disposition });
  }
}
