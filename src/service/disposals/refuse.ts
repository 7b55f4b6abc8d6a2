import { record } from '../../history/record.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { disposalOfWork } from './disposal.ts';

/** A list that was turned down: nothing of it is destroyed, and what is still due stands on the next one. */
export const refuseDisposal: TopicHandler = async ({ instanceId, now }, tx, context) => {
  const { id, period } = await disposalOfWork(context.database, instanceId);
  await tx.run(
    "UPDATE disposal_items SET state = 'refused', changed_at = ? WHERE disposal_id = ? AND state = 'proposed'",
    [now.toISOString(), id],
  );
  await record(tx, { type: 'disposal.refused', at: now, instanceId, content: { period } });
  return {};
};
