import type { NewHistoryEvent } from '../../history/record.ts';
import type { Database } from '../../persistence/database.ts';
import type { Order } from './order.ts';
import { versionsOf } from './order-migration.ts';

interface Told {
  type: 'instance.migrated' | 'instance.led-back';
  instanceId: string;
  actorId: string;
  now: Date;
  why: string;
}

/** What the history of a case tells: from which version to which, by whom and why. */
export async function migratedEvent(
  database: Database,
  order: Order,
  { type, instanceId, actorId, now, why }: Told,
): Promise<NewHistoryEvent> {
  const { from, to } = await versionsOf(database, order);
  return {
    type,
    instanceId,
    actorId,
    at: now,
    content: { from: from.version, to: to.version, why },
  };
}
