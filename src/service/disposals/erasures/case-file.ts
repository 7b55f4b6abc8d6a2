import { eraseInstanceTraces } from './instance-traces.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Erasure } from './erasure.ts';

/** What stands where a name stood. */
export const destroyed = '(dimusnahkan)';

/**
 * The person's data in an application and in everything that was written on it; the person is told (UU 27/2022, 45). Ticket
 * number, dates and outcome stay: the office counts its cases by them. The sealed NIK and its index go, so nobody finds the
 * case by a number again.
 */
export const eraseCaseFile: Erasure = async (erasing, tx, context) => {
  const { subjectId, label, instanceId, now } = erasing;
  const [person] = await tx.query<{ id: string; email: string }>(
    'SELECT applicant_id AS id, email FROM applications WHERE id = ? AND destroyed_at IS NULL',
    [subjectId],
  );
  if (!person) return [];
  await queueNotice(context, tx, {
    ...{ key: `destroyed:${subjectId}`, name: 'data-dimusnahkan', content: { values: { ticket: label } } },
    ...{ recipients: [person], now },
  });
  await tx.run(
    `UPDATE applications SET name = ?, nik_cipher = '', nik_index = '', nip = NULL, unit = '', email = '', phone = '',
       content = '{}', destroyed_at = ? WHERE id = ?`,
    [destroyed, now.toISOString(), subjectId],
  );
  await tx.run('UPDATE tasks SET assignee_id = NULL WHERE instance_id = ? AND assignee_id = ?', [
    instanceId,
    person.id,
  ]);
  await tx.run('UPDATE consents SET ip = NULL WHERE application_id = ?', [subjectId]);
  await tx.run('UPDATE dispositions SET note = NULL WHERE application_id = ?', [subjectId]);
  await tx.run('UPDATE certificate_requests SET reason = NULL, on_behalf = NULL WHERE application_id = ?', [
    subjectId,
  ]);
  if (instanceId !== null) await eraseInstanceTraces(tx, instanceId);
  return [];
};
