import { Rejection } from '../../kernel/rejection.ts';
import { isDocumentKind } from '../documents/document-kinds.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { fileAll } from './file-uploads.ts';
import { localeOf, type ApplicationEffect } from './task-effect.ts';

/** Only what was rejected is taken, and all of it is needed: the old versions stay, as replaced. */
export const completeDocuments: ApplicationEffect = async (task, tx, context) => {
  const rows = await tx.query<{ kind: string }>(
    'SELECT kind FROM documents WHERE application_id = ? AND rejected_at IS NOT NULL AND replaced_at IS NULL',
    [task.applicationId],
  );
  const rejected = rows.map(({ kind }) => kind).filter(isDocumentKind);
  const absent = rejected.filter((kind) => !task.uploads.some((upload) => upload.kind === kind));
  if (absent.length > 0) {
    const locale = await localeOf(task, context);
    const problems = absent.map((kind) =>
      problemOf(kind, finding('file.required', { document: kind }), locale),
    );
    throw new Rejection('invalid', 'correct the documents', 'some are still missing', problems);
  }
  await fileAll(task, tx, context, rejected);
  return { dokumenDitolak: [] };
};
