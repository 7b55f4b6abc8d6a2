import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';

export const longestName = 200;

/** One line without blanks at its ends, cut where it is too long. Throws invalid for none. */
export function cleanName(name: string): string {
  const clean = name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (clean === '') throw new Rejection('invalid', 'name the draft', 'the name is empty');
  return clean.slice(0, longestName);
}

/** The name that was kept; undefined where there is no such draft. Its files stay as they are. */
export async function renameDraft(
  tx: Transaction,
  draftId: string,
  name: string,
): Promise<string | undefined> {
  const clean = cleanName(name);
  const renamed = await tx.run('UPDATE process_drafts SET name = ? WHERE id = ?', [clean, draftId]);
  return renamed > 0 ? clean : undefined;
}
