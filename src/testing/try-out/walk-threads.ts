import { scriptFile } from '../../engine/expressions/script-at-once.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { threadFile } from '../../kernel/thread-file.ts';
import { WorkerPool } from '../../kernel/worker-pool.ts';
import { ThreadFailure } from '../../kernel/worker-thread.ts';
import type { ProcessFolder } from '../../definitions/process-folder.ts';
import type { ScenarioRun } from '../scenario/run-scenario.ts';
import type { WalkPlan } from '../scenario/scenario.ts';
import type { Order, Reply } from './order.ts';
import type { StartOffered } from './starts.ts';
import type { Tried } from './tried.ts';

// Drafts are drawn by people who try things: an expression may count to a billion, a script may never end. So a
// process is walked in a thread, which is ended when it takes too long; the program goes on meanwhile.

let threads: WorkerPool | undefined;

/** Started with the first walk. One walk at a time: designers are few, and the cores belong to the service. */
const pool = (): WorkerPool =>
  (threads ??= new WorkerPool(
    {
      file: threadFile('./walk-worker.ts', import.meta.url),
      memory: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
      told: { scriptFile: scriptFile().href },
    },
    1,
  ));

/** Ends the thread; a walk on its way is rejected. */
export const closeWalkThreads = async (): Promise<void> => threads?.close();

/** Calendar id → its content, as JSON. */
type CalendarContents = Order['calendars'];

/**
 * Runs every scenario of the folder. Throws invalid where the process cannot be executed, or where its scenarios take
 * longer than `timeoutMs` together.
 */
export async function scenarioRuns(
  { files }: ProcessFolder,
  calendars: CalendarContents,
  timeoutMs = 20_000,
): Promise<readonly ScenarioRun[]> {
  const reply = await ask({ files, calendars }, timeoutMs);
  if (!('runs' in reply)) throw refusalOf(reply);
  return reply.runs;
}

/** Walks a plan from its beginning; without a plan, says only where one could begin. Throws invalid as above. */
export async function triedOut(
  { files }: ProcessFolder,
  calendars: CalendarContents,
  plan: WalkPlan | undefined,
  timeoutMs = 10_000,
): Promise<{ tried: Tried; starts: readonly StartOffered[] }> {
  const reply = await ask(
    plan ? { files, calendars, plan } : { files, calendars, startsOnly: true },
    timeoutMs,
  );
  if (!('tried' in reply)) throw refusalOf(reply);
  return reply;
}

function ask(order: Order, timeoutMs: number): Promise<Reply> {
  return pool().borrow(async (thread) => {
    try {
      return (await thread.ask(order, timeoutMs, `it takes longer than ${timeoutMs / 1000} s`)) as Reply;
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      throw new Rejection('invalid', 'walk the process', error.message);
    }
  });
}

const refusalOf = (reply: Reply): Rejection =>
  'refused' in reply
    ? new Rejection('invalid', 'walk the process', reply.refused, reply.problems)
    : new Rejection('invalid', 'walk the process', 'its thread gave another answer');
