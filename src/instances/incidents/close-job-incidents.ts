import type { Advanced } from '../../engine/outcome.ts';
import type { NewHistoryEvent } from '../../history/event.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';

// A job that died stands as an incident for as long as a retry could bring it back. Once its element no longer
// waits for it, or its instance is over, both are gone.

/** To be called when the jobs of the outcome have been written. Answers what the history tells of it. */
export async function closeJobIncidents(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<NewHistoryEvent[]> {
  const { ended, timersOpened, timersClosed, jobsClosed, callsClosed } = outcome;
  const changes = [timersOpened, timersClosed, jobsClosed, callsClosed];
  if (!instance.hasIncident || (!ended && changes.every(({ length }) => length === 0))) return [];
  const now = cause.now.toISOString();
  const closed = await tx.query<{ element_id: string }>(closeGone, [now, instance.id]);
  const { actorId } = cause;
  const told = { type: 'incident.closed', at: cause.now, instanceId: instance.id, actorId };
  return closed.map(({ element_id: elementId }) => ({ ...told, elementId }));
}

const closeGone = `
  UPDATE incidents SET resolved_at = ?
  WHERE instance_id = ? AND resolved_at IS NULL AND incident_key LIKE 'job:%'
    AND NOT EXISTS (
      SELECT 1 FROM jobs
      WHERE jobs.instance_id = incidents.instance_id AND jobs.dead_at IS NOT NULL AND 'job:' || jobs.id = incident_key)
  RETURNING element_id`;
