import type { Model } from '../engine/model/model.ts';
import type { Advanced } from '../engine/outcome.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import type { Cause, InstanceContext } from './context.ts';
import type { Instance } from './instance.ts';
import { record } from '../history/record.ts';
import { announceOutcome } from './announce-outcome.ts';
import { closeJobIncidents } from './incidents/close-job-incidents.ts';
import { describe } from './describe.ts';
import { dropUndeliverable } from './incidents/drop-undeliverable.ts';
import { syncExternalTasks } from './external/sync-external-tasks.ts';
import { saveSnapshot } from './sync/save-snapshot.ts';
import { syncCalls } from './sync/sync-calls.ts';
import { syncIncidents } from './incidents/sync-incidents.ts';
import { syncJobs } from './sync/sync-jobs.ts';
import { syncMessages } from './sync/sync-messages.ts';
import { syncSignals } from './sync/sync-signals.ts';
import { syncSubscriptions } from './sync/sync-subscriptions.ts';
import { syncTasks } from './sync/sync-tasks.ts';
import { syncTimers } from './sync/sync-timers.ts';

/** What an outcome belongs to: the instance as it was loaded, and the version it goes on by. */
export interface Moved {
  readonly model: Model;
  readonly instance: Instance;
  readonly outcome: Advanced;
}

/** Writes everything that follows from one stimulus, inside the caller's transaction. */
export async function applyOutcome(
  context: InstanceContext,
  tx: Transaction,
  { model, instance, outcome }: Moved,
  cause: Cause,
): Promise<void> {
  await saveSnapshot(tx, instance, outcome, cause);
  await syncAll(context, tx, model, instance, outcome, cause);
  if (outcome.ended) await dropUndeliverable(tx, instance, outcome.ended);
  const closed = instance.hasIncident ? await closeJobIncidents(tx, instance, outcome, cause) : [];
  const told = outcome.events.map((event) => describe(model, instance, event, cause));
  await record(tx, ...(cause.event ? [cause.event] : []), ...closed, ...told);
  await announceOutcome(context, tx, instance, outcome);
  tx.afterCommit(context.wake);
}

/** Asked one after the other; those that an outcome says nothing to are not asked, most of them mostly. */
async function syncAll(
  context: InstanceContext,
  tx: Transaction,
  model: Model,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<void> {
  if (says(outcome.tasksOpened, outcome.tasksClosed)) await syncTasks(tx, instance, outcome, cause);
  if (says(outcome.timersOpened, outcome.timersClosed)) await syncTimers(tx, model, instance, outcome, cause);
  if (says(outcome.subscriptionsOpened, outcome.subscriptionsClosed))
    await syncSubscriptions(context, tx, model, instance, outcome, cause);
  if (says(outcome.jobsOpened, outcome.jobsClosed)) {
    await syncJobs(context, tx, instance, outcome, cause);
    await syncExternalTasks(context, tx, instance, outcome, cause);
  }
  if (instance.caller || says(outcome.callsOpened, outcome.callsClosed))
    await syncCalls(tx, instance, outcome, cause);
  if (says(outcome.messagesThrown)) await syncMessages(tx, instance, outcome, cause);
  if (says(outcome.signalsThrown)) await syncSignals(tx, instance, outcome, cause);
  if (says(outcome.incidentsOpened, outcome.incidentsClosed))
    await syncIncidents(tx, instance, outcome, cause);
}

const says = (...lists: (readonly unknown[])[]): boolean => lists.some(({ length }) => length > 0);
