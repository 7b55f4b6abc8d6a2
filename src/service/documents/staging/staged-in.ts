import type { Actor } from '../../../identity/actor.ts';
import type { Database } from '../../../persistence/database.ts';
import { read } from '../../../persistence/read.ts';
import {
  stagedColumns,
  stagedFrom,
  type Scope,
  type StagedDocument,
  type StagedRow,
} from './staged-document.ts';

/** The files that this person has uploaded with a form so far. */
export async function stagedIn(
  database: Database,
  { id }: Pick<Actor, 'id'>,
  scope: Scope,
): Promise<StagedDocument[]> {
  const rows = await read<StagedRow>(
    database,
    `SELECT ${stagedColumns} FROM staged_documents WHERE user_id = ? AND scope = ? ORDER BY kind`,
    [id, scope],
  );
  return rows.map(stagedFrom);
}
