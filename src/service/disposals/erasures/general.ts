import { removeStream } from '../../../history/remove-stream.ts';
import { quarterFromKey } from '../../quarters/quarter.ts';
import { ofNoCase } from '../../retention/other-holdings.ts';
import type { Erasure } from './erasure.ts';

/** Notices of a case, or of a year where they belong to none; what people see of them goes along. */
export const eraseNotices: Erasure = async ({ subjectId, instanceId }, tx) => {
  if (instanceId === null)
    await tx.run(
      `DELETE FROM outbox WHERE id IN (SELECT x.id FROM outbox x WHERE SUBSTR(x.created_at, 1, 4) = ? AND ${ofNoCase})`,
      [subjectId],
    );
  else await tx.run('DELETE FROM outbox WHERE instance_id = ?', [instanceId]);
  return [];
};

export const eraseSurvey: Erasure = async ({ subjectId }, tx) => {
  const quarter = quarterFromKey(subjectId);
  if (!quarter) throw new Error(`Expected a quarter of the survey, but the list says ${subjectId}`);
  const { year, quarter: number } = quarter;
  await tx.run('DELETE FROM survey_answers WHERE year = ? AND quarter = ?', [year, number]);
  return [];
};

/** The only way a chain of the history ends: its head is kept, and that it was removed is told in the program's own. */
export const eraseTrail: Erasure = async ({ instanceId, now }, tx) => {
  if (instanceId !== null) await removeStream(tx, instanceId, now);
  return [];
};
