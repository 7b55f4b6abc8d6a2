import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { announce } from '../../persistence/announcements/announce.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { caseTopic } from '../../tasks/announce-task.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';
import { deadJobOf, retryDeadJob } from './job-incident.ts';

interface Row {
  id: string;
  instance_id: string;
  incident_key: string;
  element_id: string;
}

/** Lets a stopped token try again after what stopped it was mended. */
export function retryIncident(context: InstanceContext, actor: Actor, incidentId: string): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    const attempt = 'retry the incident';
    if (!actor.can('instances.repair')) throw new Rejection('forbidden', attempt, 'that is for a supervisor');
    const [incident] = await tx.query<Row>(
      'SELECT id, instance_id, incident_key, element_id FROM incidents WHERE id = ? AND resolved_at IS NULL',
      [incidentId],
    );
    if (!incident) throw new Rejection('not-found', attempt, 'there is no such open incident');
    const instance = await lockInstance(context, tx, incident.instance_id);
    const cause = { now: context.clock.now(), actorId: actor.id };
    const jobId = deadJobOf(incident.incident_key);
    if (jobId !== undefined) {
      await retryDeadJob(tx, incident, jobId, cause);
      announce(context.database, tx, [caseTopic(incident.instance_id)]);
      return tx.afterCommit(context.wake);
    }
    const stimulus = { type: 'incident-retried', incidentKey: incident.incident_key } as const;
    await advanceInstance(context, tx, instance, stimulus, cause);
  });
}
