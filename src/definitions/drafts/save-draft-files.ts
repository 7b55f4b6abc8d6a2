import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { DraftConflict } from './draft-conflict.ts';
import { findDraft, type Draft } from './draft.ts';
import { applied, realChanges, type Changes } from './draft-files.ts';
import { readFiles } from './read-files.ts';

// Saving is optimistic: who saves says which revision was worked on, and gets a conflict that names the other person
// where somebody saved in between. Nothing of either is lost then: the one is stored, the other still on the screen.

export interface Save {
  readonly draftId: string;
  /** The revision that was opened. */
  readonly revision: number;
  readonly files: Changes;
  readonly how?: 'saved' | 'imported' | 'restored';
  readonly restoredFrom?: number;
  readonly at: Date;
  /** Id of the user. */
  readonly by: string;
}

export interface Saved {
  readonly revision: number;
  readonly savedAt: Date;
}

/**
 * The new revision; the old one where nothing really changed. Throws not-found, invalid for files that a draft
 * cannot hold, and DraftConflict.
 */
export async function saveDraftFiles({ database }: { database: Database }, save: Save): Promise<Saved> {
  const draft = await findDraft(database, save.draftId);
  if (!draft) throw new Rejection('not-found', `save draft ${save.draftId}`, 'there is no such draft');
  if (draft.revision !== save.revision) throw new DraftConflict(draft);
  const changes = realChanges(draft.files, save.files);
  if (changes.size === 0) return { revision: draft.revision, savedAt: draft.savedAt };
  const { processId } = await readFiles(applied(draft.files, changes));
  const isStored = await inTransaction(database, (tx) => store(tx, save, changes, processId ?? null));
  if (!isStored) throw await conflictOver(database, draft);
  return { revision: save.revision + 1, savedAt: save.at };
}

/** False where somebody was faster: the revision is the guard. */
async function store(
  tx: Transaction,
  { draftId, revision, how = 'saved', restoredFrom, at, by }: Save,
  changes: Changes,
  processId: string | null,
): Promise<boolean> {
  const saved = { revision: revision + 1, saved_at: at.toISOString(), saved_by: by };
  const updated = await tx.run(
    `UPDATE process_drafts SET revision = ?, saved_at = ?, saved_by = ?, process_id = ?
     WHERE id = ? AND revision = ?`,
    [saved.revision, saved.saved_at, by, processId, draftId, revision],
  );
  if (updated === 0) return false;
  await tx.insert('draft_revisions', {
    draft_id: draftId,
    ...saved,
    how,
    changed: JSON.stringify([...changes.keys()]),
    restored_from: restoredFrom ?? null,
  });
  await tx.insert(
    'draft_files',
    [...changes].map(([name, content]) => ({
      draft_id: draftId,
      name,
      revision: saved.revision,
      content,
    })),
  );
  return true;
}

async function conflictOver(database: Database, draft: Draft): Promise<Rejection> {
  const now = await findDraft(database, draft.id);
  if (!now) return new Rejection('not-found', `save draft ${draft.id}`, 'it was removed meanwhile');
  return new DraftConflict(now);
}
