import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { changesBetween } from './draft-files.ts';
import { findDraft } from './draft.ts';
import { saveDraftFiles, type Save, type Saved } from './save-draft-files.ts';

/** Makes an earlier revision the newest one; those between stay. Throws as saveDraftFiles does. */
export async function restoreDraft(
  context: { database: Database },
  { from, ...save }: Pick<Save, 'draftId' | 'revision' | 'at' | 'by'> & { from: number },
): Promise<Saved> {
  const now = await findDraft(context.database, save.draftId);
  const before = await findDraft(context.database, save.draftId, from);
  if (!now || !before || before.files.size === 0 || from > now.revision)
    throw new Rejection('not-found', `restore revision ${from}`, 'there is no such revision');
  const files = changesBetween(now.files, before.files);
  return saveDraftFiles(context, { ...save, files, how: 'restored', restoredFrom: from });
}
