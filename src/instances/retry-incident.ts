import type { Actor } from '../identity/actor.ts';
import { Rejection } from '../kernel/rejection.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { advanceInstance } from './advance-instance.ts';
import type { InstanceContext } from './context.ts';
import { loadInstance } from './instance.ts';

/** Lets a stopped token try again after what stopped it was mended. */
export function retryIncident(context: InstanceContext, actor: Actor, incidentId: string): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    const attempt = 'retry the incident';
    if (!actor.can('instances.repair')) throw new Rejection('forbidden', attempt, 'that is for a supervisor');
    const [incident] = await tx.query<{ instance_id: string; incident_key: string }>(
      'SELECT instance_id, incident_key FROM incidents WHERE id = ? AND resolved_at IS NULL',
      [incidentId],
    );
    if (!incident) throw new Rejection('not-found', attempt, 'there is no such open incident');
    const instance = await loadInstance(context.database, incident.instance_id);
    const stimulus = { type: 'incident-retried', incidentKey: incident.incident_key } as const;
    await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now(), actorId: actor.id });
  });
}
