import type { Owner } from '../snapshot.ts';
import { closeIncident } from './incidents.ts';
import type { Run } from './run.ts';

type How = 'completed' | 'cancelled';

/** Takes back everything that is armed for a token or a scope: timers, subscriptions, and their incidents. */
export function disarm(run: Run, owner: Owner, how: How): void {
  const isOwned = (entry: Owner) => entry.token === owner.token && entry.scope === owner.scope;
  for (const timer of run.timers.values()) if (isOwned(timer)) closeTimer(run, timer.key, how);
  for (const message of run.messages.values()) if (isOwned(message)) closeSubscription(run, message.key, how);
  for (const incident of run.incidents.values()) if (isOwned(incident)) closeIncident(run, incident.key, how);
}

export function closeTimer(run: Run, key: string, how: How): void {
  const timer = run.timers.get(key);
  if (!timer || !run.timers.delete(key)) return;
  run.timersClosed.push({ key, elementId: timer.at, how });
}

export function closeSubscription(run: Run, key: string, how: How): void {
  const message = run.messages.get(key);
  if (!message || !run.messages.delete(key)) return;
  run.subscriptionsClosed.push({ key, elementId: message.at, how });
}
