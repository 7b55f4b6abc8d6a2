import type { Variables } from '../../engine/variables.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { advanceInstance } from '../advance-instance.ts';
import type { InstanceContext } from '../context.ts';
import { lockInstance } from '../lock-instance.ts';

export interface AdHocChoice {
  instanceId: string;
  /** Which of several open ad-hoc sub-processes: by its scope (see InstanceView), or by its element where there is one. */
  scopeKey?: string;
  elementId?: string;
  /** The activities to begin, each as often as it is named. */
  elementIds: readonly string[];
  variables?: Variables;
}

/**
 * A supervisor begins activities of an ad-hoc sub-process. Throws a conflict where it is not open (any more) or
 * does not offer them.
 */
export function activateAdHoc(context: InstanceContext, actor: Actor, choice: AdHocChoice): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    const attempt = 'begin an activity';
    if (!actor.can('instances.repair')) throw new Rejection('forbidden', attempt, 'that is for a supervisor');
    const { instanceId, ...chosen } = choice;
    const instance = await lockInstance(context, tx, instanceId);
    if (instance.state !== 'running')
      throw new Rejection('conflict', attempt, 'the instance has ended already');
    const stimulus = { type: 'ad-hoc-activated', ...chosen } as const;
    await advanceInstance(context, tx, instance, stimulus, { now: context.clock.now(), actorId: actor.id });
  });
}
