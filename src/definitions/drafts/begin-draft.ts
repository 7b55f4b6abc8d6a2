import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { Database } from '../../persistence/database.ts';
import { cleanName } from './rename-draft.ts';
import { readFiles } from './read-files.ts';

export interface NewDraft {
  readonly files: ReadonlyMap<string, string>;
  /** That of its process where it is left out. */
  readonly name?: string | undefined;
  readonly basedOn?: string | undefined;
  readonly at: Date;
  /** Id of the user. */
  readonly by: string;
}

/** `within` is done in the same transaction. Throws invalid for files that a draft cannot hold. */
export async function beginDraft(
  { database }: { database: Database },
  draft: NewDraft,
  within: (tx: Transaction, begun: { draftId: string; name: string }) => Promise<void>,
): Promise<{ draftId: string; name: string }> {
  const { processId, name: processName } = await readFiles(draft.files);
  const begun = { draftId: newId(), name: cleanName(draft.name ?? processName ?? processId ?? '') };
  await inTransaction(database, async (tx) => {
    await insertDraft(tx, { ...draft, ...begun, processId });
    await within(tx, begun);
  });
  return begun;
}

async function insertDraft(
  tx: Transaction,
  {
    draftId,
    name,
    processId,
    basedOn,
    files,
    at,
    by,
  }: NewDraft & { draftId: string; name: string; processId: string | undefined },
): Promise<void> {
  const saved = { revision: 1, saved_at: at.toISOString(), saved_by: by };
  await tx.insert('process_drafts', {
    id: draftId,
    name,
    process_id: processId ?? null,
    based_on: basedOn ?? null,
    ...saved,
  });
  const changed = JSON.stringify([...files.keys()]);
  await tx.insert('draft_revisions', {
    draft_id: draftId,
    ...saved,
    how: 'begun',
    changed,
    restored_from: null,
  });
  await tx.insert(
    'draft_files',
    [...files].map(([file, content]) => ({ draft_id: draftId, name: file, revision: 1, content })),
  );
}
