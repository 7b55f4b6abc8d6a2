import { usersWithRole } from '../../identity/users-with-role.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { queueNotice } from '../outbox/queue-notice.ts';
import { disposalOfWork } from './disposal.ts';

/** Whoever decides upon the list has let it lie. */
export const remindOfDisposal: TopicHandler = async ({ instanceId, idempotencyKey, now }, tx, context) => {
  const { period } = await disposalOfWork(context.database, instanceId);
  await queueNotice(context, tx, {
    ...{
      key: idempotencyKey,
      name: 'pengingat-pemusnahan',
      content: { values: { period } },
      instanceId,
      now,
    },
    recipients: await usersWithRole(context.database, 'kepala-dinas', now),
  });
  return {};
};
