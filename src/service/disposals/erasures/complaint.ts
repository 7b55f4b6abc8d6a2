import { queueMail, queueNotice } from '../../outbox/queue-notice.ts';
import { eraseInstanceTraces } from './instance-traces.ts';
import type { Erasure } from './erasure.ts';

interface Complainant {
  id: string | null;
  email: string | null;
  account_email: string | null;
}

/** A complaint with everything written on it and the files that came along; whoever complained is told. */
export const eraseComplaint: Erasure = async ({ subjectId, label, instanceId, now }, tx, context) => {
  const [person] = await tx.query<Complainant>(
    `SELECT p.complainant_id AS id, p.email, u.email AS account_email FROM complaints p
     LEFT JOIN users u ON u.id = p.complainant_id WHERE p.id = ? AND p.destroyed_at IS NULL`,
    [subjectId],
  );
  if (!person) return [];
  const content = { values: { ticket: label } };
  const notice = { key: `destroyed:${subjectId}`, name: 'data-dimusnahkan', content, now } as const;
  if (person.id !== null)
    await queueNotice(context, tx, {
      ...notice,
      recipients: [{ id: person.id, email: person.account_email ?? '' }],
    });
  else if (person.email !== null) await queueMail(context, tx, notice, person.email);
  await tx.run(
    `UPDATE complaints SET name = NULL, contact = NULL, email = NULL, subject_id = NULL, reference = NULL,
       escalation = NULL, content = '{}', destroyed_at = ? WHERE id = ?`,
    [now.toISOString(), subjectId],
  );
  await tx.run('DELETE FROM complaint_messages WHERE complaint_id = ?', [subjectId]);
  const files = await tx.query<{ id: string }>(
    'DELETE FROM complaint_files WHERE complaint_id = ? RETURNING id',
    [subjectId],
  );
  if (instanceId !== null) await eraseInstanceTraces(tx, instanceId);
  return files.map(({ id }) => id);
};
