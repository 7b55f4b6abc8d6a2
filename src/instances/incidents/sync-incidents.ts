import type { Advanced } from '../../engine/outcome.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Cause } from '../context.ts';
import type { Instance } from '../instance.ts';

// Incidents of one outcome → rows: a token that stopped with a sentence, until it is retried or cancelled.

export async function syncIncidents(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  { now }: Cause,
): Promise<void> {
  for (const incident of outcome.incidentsOpened) {
    await tx.insert('incidents', {
      id: newId(),
      instance_id: instance.id,
      incident_key: incident.key,
      element_id: incident.elementId,
      message: incident.message,
      stack: incident.stack ?? null,
      opened_at: now.toISOString(),
    });
  }
  for (const { key } of outcome.incidentsClosed) {
    await tx.run('UPDATE incidents SET resolved_at = ? WHERE instance_id = ? AND incident_key = ?', [
      now.toISOString(),
      instance.id,
      key,
    ]);
  }
}
