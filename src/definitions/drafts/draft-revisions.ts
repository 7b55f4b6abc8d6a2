import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

export interface DraftRevision {
  readonly revision: number;
  readonly savedAt: Date;
  /** Name of the person. */
  readonly savedBy: string;
  readonly how: 'begun' | 'saved' | 'imported' | 'restored';
  /** Paths of the files that changed with it. */
  readonly changed: readonly string[];
  readonly restoredFrom: number | undefined;
}

interface Row {
  revision: number;
  saved_at: string;
  saved_by: string;
  how: DraftRevision['how'];
  changed: string;
  restored_from: number | null;
}

/** The newest first. */
export async function draftRevisions(
  database: Database,
  draftId: string,
  limit: number,
): Promise<DraftRevision[]> {
  const rows = await read<Row>(
    database,
    `SELECT r.revision, r.saved_at, u.name AS saved_by, r.how, r.changed, r.restored_from
     FROM draft_revisions r JOIN users u ON u.id = r.saved_by
     WHERE r.draft_id = ? ORDER BY r.revision DESC LIMIT ?`,
    [draftId, limit],
  );
  return rows.map(({ revision, saved_at, saved_by, how, changed, restored_from }) => ({
    revision,
    savedAt: new Date(saved_at),
    savedBy: saved_by,
    how,
    changed: JSON.parse(changed) as string[],
    restoredFrom: restored_from ?? undefined,
  }));
}
