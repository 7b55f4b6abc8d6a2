import { record } from '../../history/record.ts';
import { announce } from '../../persistence/announcements/announce.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { notificationTopic } from '../../service/outbox/notification-topic.ts';
import type { Page } from '../page.ts';
import { signedIn } from '../page.ts';
import { paths } from '../paths.ts';

/** Marks everything this person has as read. */
export const readNotifications: Page = async (request) => {
  const { services, now, t } = request;
  const actorId = signedIn(request).id;
  await inTransaction(services.database, async (tx) => {
    const marked = await tx.run(
      'UPDATE notifications SET read_at = ? WHERE user_id = ? AND read_at IS NULL',
      [now.toISOString(), actorId],
    );
    announce(services.database, tx, [notificationTopic(actorId)]);
    if (marked > 0) await record(tx, { type: 'notifications.read', at: now, actorId, content: { marked } });
  });
  return { redirect: paths.notifications.index, flash: { tone: 'done', text: t('notifications.allRead') } };
};
