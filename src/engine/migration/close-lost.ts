import type { Run } from '../run/run.ts';
import type { Key, Snapshot } from '../snapshot.ts';

/** What is waited for no more is told as closed, at the element where it was. */
export function closeLost(run: Run, before: Snapshot, lost: ReadonlySet<Key>): void {
  for (const key of lost) {
    const [timer, message] = [before.timers?.[key], before.messages?.[key]];
    const incident = before.incidents?.[key];
    if (timer) run.timersClosed.push({ key, elementId: timer.at, how: 'cancelled' });
    if (message) run.subscriptionsClosed.push({ key, elementId: message.at, how: 'cancelled' });
    if (!incident) continue;
    run.incidentsClosed.push({ key, elementId: incident.at, how: 'cancelled' });
    run.events.push({ type: 'incident.closed', elementId: incident.at });
  }
}
