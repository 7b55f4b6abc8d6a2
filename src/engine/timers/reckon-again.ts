import { attemptFor, closeIncident } from '../run/incidents.ts';
import { label } from '../run/node-of.ts';
import { ownerOf } from '../run/events/owner-of.ts';
import type { Run, Timer } from '../run/run.ts';
import { naming } from './naming.ts';
import { reckon } from './reckon.ts';
import { timerNodeOf } from './timer-node.ts';

/**
 * Works out an armed timer anew, as its calendar is now; an incident of the timer is over with that. Where it
 * fails the timer stays as it was, with an incident.
 */
export function reckonAgain(run: Run, timer: Timer): void {
  const { event } = timerNodeOf(run, timer);
  for (const { key } of incidentsOf(run, timer)) closeIncident(run, key, 'completed');
  attemptOnTimer(run, timer, () => reckon(run, timer, event));
}

/** Does something with an armed timer; what goes wrong is an incident of the timer, not of its owner. */
export function attemptOnTimer(run: Run, timer: Timer, work: () => void): void {
  const { node } = timerNodeOf(run, timer);
  const trouble = { elementId: timer.at, redo: 'timer' as const, timer: timer.key };
  attemptFor(run, ownerOf(timer), trouble, () => naming(`the timer of ${label(node)}`, work));
}

export const isStuck = (run: Run, timer: Timer): boolean => incidentsOf(run, timer).length > 0;

const incidentsOf = (run: Run, timer: Timer) =>
  [...run.incidents.values()].filter((incident) => incident.timer === timer.key);
