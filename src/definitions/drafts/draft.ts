import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// A BPMN file a process designer has brought, byte for byte as it came: nothing of it is lost by keeping it,
// whatever tool drew it and whether or not it could be deployed.

export interface Draft {
  readonly id: string;
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly xml: string;
  readonly savedAt: Date;
  readonly savedBy: string;
}

interface Row {
  id: string;
  name: string;
  xml: string;
  saved_at: string;
  saved_by: string;
}

export async function findDraft(database: Database, draftId: string): Promise<Draft | undefined> {
  const sql = `SELECT d.id, d.name, d.xml, d.saved_at, u.name AS saved_by
               FROM drafts d JOIN users u ON u.id = d.saved_by WHERE d.id = ?`;
  const [row] = await read<Row>(database, sql, [draftId]);
  return row && draftOf(row);
}

/** The newest first, without their content. */
export async function newestDrafts(database: Database, limit: number): Promise<Omit<Draft, 'xml'>[]> {
  const sql = `SELECT d.id, d.name, '' AS xml, d.saved_at, u.name AS saved_by
               FROM drafts d JOIN users u ON u.id = d.saved_by ORDER BY d.saved_at DESC, d.id DESC LIMIT ?`;
  return (await read<Row>(database, sql, [limit])).map(draftOf);
}

const draftOf = ({ id, name, xml, saved_at, saved_by }: Row): Draft => ({
  id,
  name,
  xml,
  savedAt: new Date(saved_at),
  savedBy: saved_by,
});
