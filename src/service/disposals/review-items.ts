import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { holdInstance } from '../../instances/lock-instance.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';
import { classLabels, isRetentionClass } from '../retention/retention-settings.ts';
import { disposalOf, type Disposal } from './disposal.ts';

// While the list is being reviewed, the officer takes items off it for a reason, and puts them back. Afterwards the list
// is what others decide upon, and stays as it is.

export const reviewElement = 'Usr_TinjauUsulan';

export interface ItemChange {
  readonly period: string;
  readonly position: number;
  readonly reason: string;
}

type Context = Pick<ServiceContext, 'database' | 'clock'>;

export const excludeItem = (context: Context, actor: Actor, change: ItemChange): Promise<void> =>
  changeItem(context, actor, { ...change, from: 'proposed', to: 'excluded' });

export const includeItem = (
  context: Context,
  actor: Actor,
  change: Omit<ItemChange, 'reason'>,
): Promise<void> => changeItem(context, actor, { ...change, reason: null, from: 'excluded', to: 'proposed' });

interface Move {
  period: string;
  position: number;
  reason: string | null;
  from: 'proposed' | 'excluded';
  to: 'proposed' | 'excluded';
}

const changeItem = (context: Context, actor: Actor, move: Move): Promise<void> =>
  inTransaction(context.database, async (tx) => {
    const attempt = `change item ${move.position} of the list`;
    if (!actor.can('disposals.review')) throw new Rejection('forbidden', attempt, 'you do not review it');
    if (move.reason === '') throw new Rejection('invalid', attempt, 'no reason was given');
    const disposal = await disposalOf(context.database, { period: move.period });
    if (!disposal) throw new Rejection('not-found', attempt, 'there is no such list');
    await holdInstance(tx, disposal.instanceId);
    if (!(await isUnderReview(context, disposal)))
      throw new Rejection('conflict', attempt, 'it is not being reviewed now');
    await moveItem(tx, disposal, move, { actor, at: context.clock.now() });
  });

async function moveItem(
  tx: Transaction,
  { id, instanceId }: Disposal,
  { position, reason, from, to }: Move,
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> {
  const [item] = await tx.query<{ label: string; class: string }>(
    `UPDATE disposal_items SET state = ?, reason = ?, changed_by = ?, changed_at = ?
     WHERE disposal_id = ? AND position = ? AND state = ? RETURNING label, class`,
    [to, reason, actor.id, at.toISOString(), id, position, from],
  );
  if (!item) throw new Rejection('conflict', `change item ${position} of the list`, `it is not ${from}`);
  const kind = isRetentionClass(item.class) ? classLabels[item.class] : item.class;
  const content = { label: item.label, class: kind, ...(reason !== null && { why: reason }) };
  const told = { at, instanceId, actorId: actor.id, content };
  if (to === 'excluded') await record(tx, { type: 'disposal.item-excluded', ...told });
  else await record(tx, { type: 'disposal.item-included', ...told });
}

/** As long as the task to do so is open, whoever holds it. */
export async function isUnderReview(
  { database }: Pick<ServiceContext, 'database'>,
  { instanceId }: Disposal,
): Promise<boolean> {
  const open = await read(
    database,
    "SELECT 1 FROM tasks WHERE instance_id = ? AND element_id = ? AND state IN ('open', 'claimed') LIMIT 1",
    [instanceId, reviewElement],
  );
  return open.length > 0;
}
