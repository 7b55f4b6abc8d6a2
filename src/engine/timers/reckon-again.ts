import { attemptFor } from '../run/incidents.ts';
import { label } from '../run/node-of.ts';
import { ownerOf } from '../run/owner-of.ts';
import type { Run, Timer } from '../run/run.ts';
import { naming } from './naming.ts';
import { reckon } from './reckon.ts';
import { timerNodeOf } from './timer-node.ts';

/** Works out an armed timer anew, as its calendar is now. Where that fails it stays as it was, with an incident. */
export function reckonAgain(run: Run, timer: Timer): void {
  const { event } = timerNodeOf(run, timer.at);
  attemptOnTimer(run, timer, () => reckon(run, timer, event));
}

/** Does something with an armed timer; what goes wrong is an incident of the timer, not of its owner. */
export function attemptOnTimer(run: Run, timer: Timer, work: () => void): void {
  const { node } = timerNodeOf(run, timer.at);
  const trouble = { elementId: timer.at, redo: 'timer' as const, timer: timer.key };
  attemptFor(run, ownerOf(timer), trouble, () => naming(`the timer of ${label(node)}`, work));
}

export const isStuck = (run: Run, timer: Timer): boolean =>
  [...run.incidents.values()].some((incident) => incident.timer === timer.key);
