import { calendarsIn } from '../definitions/calendars.ts';
import { modelOf } from '../definitions/model-of.ts';
import { createEnginePool } from '../engine/host/engine-pool.ts';
import type { Advanced } from '../engine/outcome.ts';
import type { Stimulus } from '../engine/stimulus.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { applyOutcome } from './apply-outcome.ts';
import type { Cause, InstanceContext } from './context.ts';
import type { Instance } from './instance.ts';

// A cache, nothing more: an engine in it holds no instance between two commands.
const pooled = createEnginePool(32);

/**
 * Gives one stimulus to one instance and applies everything that follows, inside the caller's transaction.
 * Throws a conflict when the stimulus no longer fits or the instance was changed meanwhile.
 */
export async function advanceInstance(
  context: InstanceContext,
  tx: Transaction,
  instance: Instance,
  stimulus: Stimulus,
  cause: Cause,
): Promise<Advanced> {
  const model = await modelOf(context.database, instance.definitionId);
  const calendar = await calendarsIn(context.database);
  const advance = context.advance ?? pooled;
  const called = instance.caller !== undefined;
  const limit = context.maxSteps === undefined ? {} : { maxSteps: context.maxSteps };
  const environment = { now: cause.now, calendar, called, ...limit };
  const outcome = advance(model, instance.snapshot, stimulus, environment);
  if (outcome.refusal !== undefined) throw new Rejection('conflict', attemptOf(stimulus), outcome.refusal);
  await applyOutcome(context, tx, { model, instance, outcome }, cause);
  return outcome;
}

const attemptOf = (stimulus: Stimulus) => `advance by "${stimulus.type}"`;
