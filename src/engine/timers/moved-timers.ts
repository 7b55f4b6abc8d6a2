import { advance } from '../advance.ts';
import type { Environment } from '../environment.ts';
import type { Model } from '../model/model.ts';
import type { TimerOpened } from '../outcome.ts';
import type { Snapshot, TimerState } from '../snapshot.ts';

// What a changed calendar does to the armed timers of one instance, asked of the engine itself: the stimulus is
// the one that will move them, so what is shown beforehand is what happens.

/** When a timer is due or, while it stands still, how much working time is left. */
export interface Standing {
  dueAt?: string;
  remainingMs?: number;
  provisional: boolean;
}

export interface MovedTimer {
  key: string;
  elementId: string;
  name: string | undefined;
  deadline: 'target' | 'maximum' | undefined;
  before: Standing;
  after: Standing;
}

/** None of an instance that has ended. */
export function movedTimers(model: Model, snapshot: Snapshot, environment: Environment): MovedTimer[] {
  if (snapshot.ended) return [];
  const outcome = advance(model, snapshot, { type: 'calendar-changed' }, environment);
  if (outcome.refusal !== undefined) return [];
  return outcome.timersOpened.flatMap((timer) => movedFrom(snapshot.timers?.[timer.key], timer) ?? []);
}

function movedFrom(before: TimerState | undefined, timer: TimerOpened): MovedTimer | undefined {
  if (!before) return undefined;
  return {
    key: timer.key,
    elementId: timer.elementId,
    name: timer.name,
    deadline: timer.deadline,
    before: standing(before.due, before.left, before.provisional ?? false),
    after: standing(timer.dueAt?.toISOString(), timer.remainingMs, timer.provisional),
  };
}

const standing = (
  dueAt: string | undefined,
  remainingMs: number | undefined,
  provisional: boolean,
): Standing => ({
  ...(dueAt !== undefined && { dueAt }),
  ...(remainingMs !== undefined && { remainingMs }),
  provisional,
});
