import { z } from 'zod';
import type { TimerState } from '../../engine/snapshot.ts';
import { startInstance } from '../../instances/start/start-instance.ts';
import { takeStartTurn } from '../../instances/start/start-timers.ts';
import type { Runner } from '../context.ts';
import { storedVariables } from './stored-variables.ts';

// Instances that nobody asked for in person: a signal or the clock begins them.

const start = z.object({
  processId: z.string(),
  startEventId: z.string(),
  variables: storedVariables,
});

export const runProcessStart: Runner = (context, job) => async (tx) => {
  await startInstance(context, tx, start.parse(job.payload));
};

const turn = z.object({
  definitionId: z.string(),
  processId: z.string(),
  startEventId: z.string(),
  timer: z.looseObject({ at: z.string(), from: z.string() }).transform((value): TimerState => value),
});

export const runStartTimer: Runner = (context, job) => async (tx) => {
  await takeStartTurn(context.database, tx, turn.parse(job.payload), context.clock.now());
  tx.afterCommit(context.wake);
};
