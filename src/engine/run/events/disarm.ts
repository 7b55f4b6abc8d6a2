import type { Armed, Owner } from '../../snapshot.ts';
import { closeIncident } from '../incidents.ts';
import type { Run, ScopeInstance, Token } from '../run.ts';

type How = 'completed' | 'cancelled';

/** Takes back everything that is armed for a token or a scope: timers, subscriptions, and their incidents. */
export function disarm(run: Run, owner: Owner, how: How): void {
  const isOwned = (entry: Owner) => entry.token === owner.token && entry.scope === owner.scope;
  for (const timer of run.timers.values()) if (isOwned(timer)) closeTimer(run, timer.key, how);
  for (const message of run.messages.values()) if (isOwned(message)) closeSubscription(run, message.key, how);
  for (const incident of run.incidents.values()) if (isOwned(incident)) closeIncident(run, incident.key, how);
  const state = ownedBy(run, owner);
  if (state) delete state.arrived;
}

/** The same for one element only, of all that is armed for its owner. */
export function disarmEvent(run: Run, elementId: string, { token, scope }: Owner): void {
  const isOf = (armed: Armed) => armed.at === elementId && armed.token === token && armed.scope === scope;
  const timers = new Set([...run.timers.values()].filter(isOf).map(({ key }) => key));
  for (const key of timers) closeTimer(run, key, 'cancelled');
  for (const { key, timer = '' } of run.incidents.values())
    if (timers.has(timer)) closeIncident(run, key, 'cancelled');
  for (const message of run.messages.values())
    if (isOf(message)) closeSubscription(run, message.key, 'cancelled');
}

/** The token or the scope that something is armed for; undefined where it is gone. */
export const ownedBy = (run: Run, { token, scope }: Owner): Token | ScopeInstance | undefined =>
  scope === undefined ? run.tokens.get(token ?? '') : run.scopes.get(scope);

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
