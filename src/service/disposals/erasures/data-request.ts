import { queueNotice } from '../../outbox/queue-notice.ts';
import { eraseInstanceTraces } from './instance-traces.ts';
import type { Erasure } from './erasure.ts';

/** What somebody asked about their own data, and the answer; its number, kind and times stay. Whoever asked is told. */
export const eraseDataRequest: Erasure = async ({ subjectId, label, instanceId, now }, tx, context) => {
  const [person] = await tx.query<{ id: string; email: string | null }>(
    `SELECT u.id, u.email FROM data_requests r JOIN users u ON u.id = r.subject_id
     WHERE r.id = ? AND r.destroyed_at IS NULL`,
    [subjectId],
  );
  if (!person) return [];
  await queueNotice(context, tx, {
    ...{
      key: `destroyed:${subjectId}`,
      name: 'data-dimusnahkan',
      content: { values: { ticket: label } },
      now,
    },
    recipients: [{ id: person.id, email: person.email ?? '' }],
  });
  await tx.run(
    `UPDATE data_requests SET former_value = NULL, wanted_value = NULL, reason = '', answer = NULL, destroyed_at = ?
     WHERE id = ?`,
    [now.toISOString(), subjectId],
  );
  if (instanceId !== null) await eraseInstanceTraces(tx, instanceId);
  return [];
};
