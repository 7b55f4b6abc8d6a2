import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** A version of a process with how many of its instances run and have ended, counted no further than `most`. */
export interface DefinitionUse {
  id: string;
  process_id: string;
  version: number;
  name: string;
  deployed_at: string;
  /** The name of who did; null where the program itself brought it. */
  deployed_by: string | null;
  comment: string | null;
  running: number;
  ended: number;
}

/** Every version of every process, the newest of each first. */
export const allDefinitions = (database: Database, most: number): Promise<DefinitionUse[]> =>
  read<DefinitionUse>(database, `${select(most)} ORDER BY d.process_id, d.version DESC`);

/** The versions of one process, the newest first. */
export const versionsInUse = (
  database: Database,
  processId: string,
  most: number,
): Promise<DefinitionUse[]> =>
  read<DefinitionUse>(database, `${select(most)} WHERE d.process_id = ? ORDER BY d.version DESC`, [
    processId,
  ]);

const select = (most: number): string =>
  `SELECT d.id, d.process_id, d.version, d.name, d.deployed_at, u.name AS deployed_by, d.comment,
     ${countOf(most, "state = 'running'")} AS running,
     ${countOf(most, "state < 'running'")} + ${countOf(most, "state > 'running'")} AS ended
   FROM process_definitions d LEFT JOIN users u ON u.id = d.deployed_by`;

/** Each a range of the index by definition and state. */
const countOf = (most: number, condition: string): string =>
  `(SELECT COUNT(*) FROM (SELECT 1 FROM instances i WHERE i.definition_id = d.id AND i.${condition} LIMIT ${most}) n)`;
