import { waitAfter } from '../../jobs/back-off.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { InstanceContext } from '../context.ts';
import { endInside, notHeld, type Ending } from './end-external-task.ts';
import { lockName } from './external-task.ts';
import { findExternalTask } from './find-external-task.ts';

export interface Failure extends Ending {
  readonly message: string;
  readonly details?: string | undefined;
  /** How many tries are left after this one, where the worker settles it; 0 = it stands as an incident. */
  readonly retries?: number | undefined;
  /** After how long it may be fetched again; as its element says, or growing, when left out. */
  readonly retryAfterMs?: number | undefined;
}

const longestError = 4_000;

/**
 * The work did not succeed: it is there again after a while or, when no try is left, stands as an incident that a
 * supervisor can retry. Throws as completeExternalTask.
 */
export function failExternalTask(
  context: InstanceContext,
  failure: Failure,
): Promise<'waiting' | 'incident'> {
  const { id, holder, message, details } = failure;
  return inTransaction(context.database, async (tx) => {
    const task = await findExternalTask(context.database, id);
    const retries = failure.retries ?? task.retries - 1;
    if (retries === 0) {
      const stack = details === undefined ? {} : { stack: details.slice(0, longestError) };
      const stimulus = { type: 'job-failed', jobKey: task.jobKey, message, ...stack } as const;
      await endInside(context, tx, { task, holder, type: 'work.failed', stimulus, content: { message } });
      return 'incident';
    }
    const waitMs = failure.retryAfterMs ?? waitAfter(task.attempts, task.waitsMs);
    const dueAt = new Date(context.clock.now().getTime() + waitMs).toISOString();
    const changed = await tx.run(
      `UPDATE external_tasks SET due_at = ?, retries = ?, last_error = ?, locked_until = NULL, locked_by = NULL
       WHERE id = ? AND locked_by = ?`,
      [dueAt, retries, `${message}\n${details ?? ''}`.trim().slice(0, longestError), id, lockName(holder)],
    );
    if (changed !== 1) throw notHeld(id);
    return 'waiting';
  });
}
