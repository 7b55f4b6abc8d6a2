import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

export interface NewDraft {
  readonly name: string;
  readonly xml: string;
  readonly at: Date;
  /** Id of the user. */
  readonly by: string;
}

/** Keeps what `readDraft` has read. */
export async function saveDraft(
  tx: Transaction,
  { name, xml, at, by }: NewDraft,
): Promise<{ draftId: string }> {
  const id = newId();
  await tx.insert('drafts', { id, name, xml, saved_at: at.toISOString(), saved_by: by });
  return { draftId: id };
}
