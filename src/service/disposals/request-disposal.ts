import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { startInstance } from '../../instances/start/start-instance.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { quarterAt, quarterKey } from '../quarters/quarter.ts';
import { disposalOf } from './disposal.ts';

export const disposalProcess = 'pemusnahan-arsip';

/** A round out of its turn: the clock's may have been missed, or a new rule is to be followed now. */
export function requestDisposal(context: ServiceContext, actor: Actor): Promise<void> {
  const at = context.clock.now();
  const period = quarterKey(quarterAt(at));
  return inTransaction(context.database, async (tx) => {
    if (!actor.can('disposals.request')) throw new Rejection('forbidden', 'ask for a list', 'you may not');
    if (await disposalOf(context.database, { period }))
      throw new Rejection('conflict', 'ask for a list', `there is one for ${period} already`);
    const { instanceId } = await startInstance(context, tx, {
      ...{ processId: disposalProcess, startEventId: 'Start_Diminta', variables: {}, startedBy: actor.id },
    });
    const content = { period };
    await record(tx, { type: 'disposal.requested', at, instanceId, actorId: actor.id, content });
  });
}
