import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { ProcessFolder } from '../process-folder.ts';
import { filesSql, type FileRow } from './draft-files.ts';

// A draft is one whole process folder that somebody works on, deployable or not. Every save makes the next revision,
// and all revisions are kept; files are as they were given, byte for byte.

export interface DraftFacts {
  readonly id: string;
  readonly name: string;
  /** Id of the (first) process in process.bpmn; undefined where it names none. */
  readonly processId: string | undefined;
  /** The definition it was begun from. */
  readonly basedOn: string | undefined;
  readonly revision: number;
  readonly savedAt: Date;
  /** Name of the person. */
  readonly savedBy: string;
  readonly savedById: string;
}

export interface Draft extends DraftFacts {
  /** Path in the folder → text, ordered by path. */
  readonly files: ReadonlyMap<string, string>;
}

interface Row {
  id: string;
  name: string;
  process_id: string | null;
  based_on: string | null;
  revision: number;
  saved_at: string;
  saved_by: string;
  saved_by_id: string;
}

const select = `SELECT d.id, d.name, d.process_id, d.based_on, d.revision, d.saved_at, u.name AS saved_by,
  d.saved_by AS saved_by_id FROM process_drafts d JOIN users u ON u.id = d.saved_by`;

/** As it is now, or as it was in an earlier revision; undefined where there is no such draft. */
export async function findDraft(
  database: Database,
  draftId: string,
  revision?: number,
): Promise<Draft | undefined> {
  const [row] = await read<Row>(database, `${select} WHERE d.id = ?`, [draftId]);
  if (!row) return undefined;
  const rows = await read<FileRow>(database, filesSql, [draftId, revision ?? row.revision]);
  return { ...factsOf(row), files: new Map(rows.map(({ name, content }) => [name, content])) };
}

/** The newest first, without their files. */
export const newestDrafts = async (database: Database, limit: number): Promise<DraftFacts[]> =>
  (await read<Row>(database, `${select} ORDER BY d.saved_at DESC, d.id DESC LIMIT ?`, [limit])).map(factsOf);

/** As a deployment takes it. */
export const folderOf = ({ files }: Pick<Draft, 'files'>): ProcessFolder => ({
  files: [...files].map(([name, content]) => ({ name, content })),
});

const factsOf = ({ process_id, based_on, saved_at, saved_by, saved_by_id, ...row }: Row): DraftFacts => ({
  ...row,
  processId: process_id ?? undefined,
  basedOn: based_on ?? undefined,
  savedAt: new Date(saved_at),
  savedBy: saved_by,
  savedById: saved_by_id,
});
