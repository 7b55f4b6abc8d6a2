import { record } from '../../history/record.ts';
import { reviveJob } from '../../jobs/revive-job.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

// A dead job that no element waits for by key (a timer, a message to deliver) would leave its instance
// waiting for ever, unseen. It stands as an incident, too, and retrying that brings the job back.

const prefix = 'job:';

export interface DeadJob {
  id: string;
  instanceId: string;
  elementId: string | undefined;
  message: string;
  stack: string | undefined;
}

export async function openJobIncident(tx: Transaction, job: DeadJob, now: Date): Promise<void> {
  const elementId = job.elementId ?? '';
  await tx.insert('incidents', {
    id: newId(),
    instance_id: job.instanceId,
    incident_key: prefix + job.id,
    element_id: elementId,
    message: job.message,
    stack: job.stack ?? null,
    opened_at: now.toISOString(),
  });
  await record(tx, {
    type: 'incident.opened',
    at: now,
    instanceId: job.instanceId,
    elementId,
    content: { message: job.message },
  });
}

/** The job behind an incident; undefined where the engine stopped a token itself. */
export const deadJobOf = (incidentKey: string): string | undefined =>
  incidentKey.startsWith(prefix) ? incidentKey.slice(prefix.length) : undefined;

/** The incident goes with the retry, so that a job which dies again can stand as a new one. */
export async function retryDeadJob(
  tx: Transaction,
  incident: { id: string; instance_id: string; element_id: string },
  jobId: string,
  cause: { now: Date; actorId: string },
): Promise<void> {
  await reviveJob(tx, jobId);
  await tx.run('DELETE FROM incidents WHERE id = ?', [incident.id]);
  await record(tx, {
    type: 'incident.closed',
    at: cause.now,
    instanceId: incident.instance_id,
    elementId: incident.element_id,
    actorId: cause.actorId,
  });
}
