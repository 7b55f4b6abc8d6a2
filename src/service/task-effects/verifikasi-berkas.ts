import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import type { DocumentRejection } from '../documents/document.ts';
import { finding, problemOf, type Locale } from '../findings/finding.ts';
import { localeOf, type ApplicationTask, type ApplicationEffect } from './task-effect.ts';
import { refuseUploads } from './refuse-uploads.ts';
import { rejectedIn } from './verification-answers.ts';

/** Marks the documents that were not accepted, with the reasons; the case gets the list of their kinds. */
export const rejectDocuments: ApplicationEffect = async (task, tx, context) => {
  await refuseUploads(task, tx, context);
  const rejected = rejectedIn(task.values);
  refuseContradiction(task.values.hasilVerifikasi, rejected.size, await localeOf(task, context));
  await acceptAll(tx, task);
  for (const [kind, rejection] of rejected) await reject(tx, task, kind, rejection);
  return { dokumenDitolak: [...rejected.keys()] };
};

function refuseContradiction(result: unknown, rejectedCount: number, locale: Locale): void {
  const contradiction =
    result === 'LENGKAP' && rejectedCount > 0
      ? finding('verification.not-complete')
      : result === 'TIDAK_LENGKAP' && rejectedCount === 0
        ? finding('verification.none-rejected')
        : undefined;
  if (contradiction === undefined) return;
  throw new Rejection('invalid', 'record the verification', 'result and documents contradict each other', [
    problemOf('hasilVerifikasi', contradiction, locale),
  ]);
}

/** Each verification judges anew what is current. */
const acceptAll = (tx: Transaction, { applicationId }: ApplicationTask): Promise<number> =>
  tx.run(
    'UPDATE documents SET rejected_at = NULL, rejection = NULL WHERE application_id = ? AND replaced_at IS NULL',
    [applicationId],
  );

const reject = (
  tx: Transaction,
  { applicationId, now }: ApplicationTask,
  kind: DocumentKind,
  rejection: DocumentRejection,
): Promise<number> =>
  tx.run(
    'UPDATE documents SET rejected_at = ?, rejection = ? WHERE application_id = ? AND kind = ? AND replaced_at IS NULL',
    [now.toISOString(), JSON.stringify(rejection), applicationId, kind],
  );
