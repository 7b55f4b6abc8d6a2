import type { Model } from '../../engine/model/model.ts';
import { definitionsAt } from '../../engine/model/source/definitions-at.ts';
import type { Advanced, TimerOpened } from '../../engine/outcome.ts';
import { cancelJobs } from '../../jobs/cancel-jobs.ts';
import { enqueueAll, type NewJob } from '../../jobs/enqueue.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';

// Timers of one outcome → job rows (armed) and deadline rows (alur:deadline). A timer that stands still
// has no job; the same key is armed again when it goes on.

export const timerJobKey = (instanceId: string, timerKey: string): string =>
  `timer:${instanceId}:${timerKey}`;

export async function syncTimers(
  tx: Transaction,
  model: Model,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<void> {
  const { timersOpened, timersClosed } = outcome;
  await enqueueAll(
    tx,
    timersOpened.flatMap((timer) => jobOf(instance, timer) ?? []),
  );
  for (const timer of timersOpened)
    if (timer.deadline) await saveDeadline(tx, instance, timer, timer.deadline);
  const standing = timersOpened.filter(({ dueAt }) => dueAt === undefined);
  await cancelJobs(
    tx,
    [...standing, ...timersClosed].map(({ key }) => timerJobKey(instance.id, key)),
  );
  for (const { key, elementId, how } of timersClosed)
    if (mayBeDeadline(model, elementId)) await closeDeadline(tx, instance, key, how, cause);
}

function mayBeDeadline(model: Model, elementId: string): boolean {
  const node = model.nodes.get(elementId);
  return !node || definitionsAt(node).some(({ event }) => event.kind === 'timer' && event.deadline);
}

function jobOf(instance: Instance, timer: TimerOpened): NewJob | undefined {
  if (timer.dueAt === undefined) return undefined;
  return {
    kind: 'timer',
    key: timerJobKey(instance.id, timer.key),
    instanceId: instance.id,
    payload: { timerKey: timer.key, elementId: timer.elementId },
    dueAt: timer.dueAt,
    exclusive: true,
    ...timer.job,
  };
}

async function saveDeadline(
  tx: Transaction,
  instance: Instance,
  timer: TimerOpened,
  kind: string,
): Promise<void> {
  await tx.run(
    `INSERT INTO deadlines (instance_id, timer_key, element_id, kind, due_at, remaining_ms, provisional)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (instance_id, timer_key) DO UPDATE SET
       due_at = excluded.due_at, remaining_ms = excluded.remaining_ms, provisional = excluded.provisional`,
    [
      instance.id,
      timer.key,
      timer.elementId,
      kind,
      timer.dueAt?.toISOString() ?? null,
      timer.remainingMs ?? null,
      timer.provisional ? 1 : 0,
    ],
  );
}

async function closeDeadline(
  tx: Transaction,
  instance: Instance,
  key: string,
  how: 'completed' | 'cancelled',
  { now }: Cause,
): Promise<void> {
  const column = how === 'completed' ? 'fired_at' : 'cancelled_at';
  await tx.run(`UPDATE deadlines SET ${column} = ? WHERE instance_id = ? AND timer_key = ?`, [
    now.toISOString(),
    instance.id,
    key,
  ]);
}
