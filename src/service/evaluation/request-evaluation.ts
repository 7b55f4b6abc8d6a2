import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { startInstance } from '../../instances/start/start-instance.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { boundsOf, quarterKey, type Quarter } from '../quarters/quarter.ts';
import { evaluationOf } from './evaluation.ts';

/** A quarter that is over and has no evaluation gets one: its turn of the clock may have been missed. */
export function requestEvaluation(context: ServiceContext, actor: Actor, quarter: Quarter): Promise<void> {
  const now = context.clock.now();
  const periode = quarterKey(quarter);
  const attempt = `evaluate ${periode}`;
  return inTransaction(context.database, async (tx) => {
    if (boundsOf(quarter).until > now) throw new Rejection('invalid', attempt, 'this quarter is not over');
    if (await evaluationOf(context.database, quarter))
      throw new Rejection('conflict', attempt, 'there is an evaluation of it already');
    const { instanceId } = await startInstance(context, tx, {
      ...{ processId: 'evaluasi-triwulan', startEventId: 'Start_Diminta' },
      ...{ variables: { periode }, startedBy: actor.id },
    });
    const content = { quarter: periode };
    await record(tx, { type: 'evaluation.requested', at: now, instanceId, actorId: actor.id, content });
  });
}
