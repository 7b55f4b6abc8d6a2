import type { Key, Owner, Redo } from '../snapshot.ts';
import { nextKey, type Run, type Token } from './run.ts';
import { Stuck } from './stuck.ts';

// What cannot go on becomes an incident: it stays exactly where it is, with a sentence for people and a
// note of what a retry does again. Everything else in the instance goes on.

interface Trouble {
  elementId: string;
  message: string;
  stack?: string;
  redo: Redo;
  timer?: Key;
}

export function openIncident(run: Run, owner: Owner, trouble: Trouble): void {
  const { elementId, message, stack, redo, timer } = trouble;
  const key = nextKey(run);
  run.incidents.set(key, { key, at: elementId, ...owner, redo, ...(timer !== undefined && { timer }) });
  run.incidentsOpened.push({ key, elementId, message, ...(stack !== undefined && { stack }) });
  run.events.push({ type: 'incident.opened', elementId, message });
}

/** Does something for a token; where it gets stuck, an incident says so. */
export function attempt(run: Run, token: Token, redo: Redo, work: () => void): void {
  attemptFor(run, { token: token.key }, { elementId: token.at, redo }, work);
}

export function attemptFor(
  run: Run,
  owner: Owner,
  trouble: Omit<Trouble, 'message' | 'stack'>,
  work: () => void,
): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    openIncident(run, owner, { ...trouble, message: error.message });
  }
}

export function closeIncident(run: Run, key: Key, how: 'completed' | 'cancelled'): void {
  const incident = run.incidents.get(key);
  if (!incident || !run.incidents.delete(key)) return;
  run.incidentsClosed.push({ key, elementId: incident.at, how });
  run.events.push({ type: 'incident.closed', elementId: incident.at });
}
