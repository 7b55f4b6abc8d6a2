import { calendarsIn } from '../../definitions/calendars.ts';
import { modelOf } from '../../definitions/model-of.ts';
import type { Mapping } from '../../engine/migration/mapping.ts';
import { migrate, type Migrated } from '../../engine/migration/migrate.ts';
import type { Reason } from '../../engine/migration/reason.ts';
import type { Model } from '../../engine/model/model.ts';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { applyOutcome } from '../apply-outcome.ts';
import type { Cause, InstanceContext } from '../context.ts';
import type { Instance } from '../instance.ts';
import { lockInstance } from '../lock-instance.ts';
import { moveRows } from './move-rows.ts';
import type { Order } from './order.ts';

/** `over`: it had ended, or went on by another version already. */
export type HowMigrated = { how: 'moved' | 'over' } | { how: 'refused'; reasons: readonly Reason[] };

/**
 * Lets one instance go on by another version of its process, inside the caller's transaction, or says why it cannot
 * and leaves it as it is. Tasks keep who has them and what was typed, timers when they are due.
 */
export async function migrateInstance(
  context: InstanceContext,
  tx: Transaction,
  instanceId: string,
  order: Order,
  cause: Cause,
): Promise<HowMigrated> {
  const instance = await lockInstance(context, tx, instanceId);
  if (instance.state !== 'running' || instance.definitionId !== order.fromDefinitionId)
    return { how: 'over' };
  const way = await wayOf(context.database, order);
  const outcome = await migrated(context, instance, way, cause.now);
  if (!outcome) return { how: 'over' };
  if (outcome.reasons) return { how: 'refused', reasons: outcome.reasons };
  const { toDefinitionId } = order;
  instance.definitionId = toDefinitionId;
  await tx.run('UPDATE instances SET definition_id = ? WHERE id = ?', [toDefinitionId, instanceId]);
  const model = way.to;
  await moveRows(tx, { model, instance, outcome }, outcome.moved, cause);
  await applyOutcome(context, tx, { model, instance, outcome }, cause);
  return { how: 'moved' };
}

/** From which model to which; that to which it leads may be one that nobody has deployed yet. */
export interface Way {
  readonly from: Model;
  readonly to: Model;
  readonly mapping: Mapping;
}

const wayOf = async (
  database: Database,
  { fromDefinitionId, toDefinitionId, mapping }: Order,
): Promise<Way> => ({
  from: await modelOf(database, fromDefinitionId),
  to: await modelOf(database, toDefinitionId),
  mapping,
});

/** What would become of it; nothing is written. Undefined for one that has not begun. */
export async function migrated(
  { database }: Pick<InstanceContext, 'database'>,
  { snapshot, caller }: Pick<Instance, 'snapshot' | 'caller'>,
  way: Way,
  now: Date,
): Promise<Migrated | undefined> {
  if (!snapshot) return undefined;
  const environment = { now, calendar: await calendarsIn(database), called: caller !== undefined };
  return migrate(way, snapshot, environment);
}
