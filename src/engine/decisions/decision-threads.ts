import { threadFile } from '../../kernel/thread-file.ts';
import { WorkerPool } from '../../kernel/worker-pool.ts';
import { ThreadFailure } from '../../kernel/worker-thread.ts';
import type { Variables } from '../variables.ts';
import type { DmnFile } from './compile-decisions.ts';
import type { Decided } from './decide.ts';
import { DecisionError } from './decision-error.ts';

// FEEL knows no limit: an expression may count to a billion. So a decision is made in a thread, which is ended
// when it takes too long.

export interface DecisionOrder {
  /** The DMN files that belong together. */
  files: readonly DmnFile[];
  decisionId: string;
  variables: Variables;
  /** What now() and today() say; ISO 8601. */
  now: string;
}

let threads: WorkerPool | undefined;

/** Started with the first decision: in a program without any, nothing is loaded for them. */
const pool = (): WorkerPool =>
  (threads ??= new WorkerPool(
    {
      file: threadFile('./decision-worker.ts', import.meta.url),
      memory: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    },
    2,
  ));

/** Rejects with a DecisionError that says why there is no decision. */
export const decideInThread = (order: DecisionOrder, timeoutMs = 5_000): Promise<Decided> =>
  pool().borrow(async (thread) => {
    try {
      return decidedIn(await thread.ask(order, timeoutMs, `it takes longer than ${timeoutMs} ms`));
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      throw new DecisionError(`Decision ${order.decisionId} cannot be made: ${error.message}`);
    }
  });

/** Ends every thread; decisions that are being made are rejected. */
export const closeDecisionThreads = async (): Promise<void> => threads?.close();

function decidedIn(reply: unknown): Decided {
  if (typeof reply === 'object' && reply !== null) {
    if ('decided' in reply) return reply.decided as Decided;
    if ('failure' in reply) throw new DecisionError(String(reply.failure));
  }
  throw new DecisionError('its thread gives no answer');
}
