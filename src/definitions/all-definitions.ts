import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** A version of a process with how many of its instances run and have ended, counted no further than `most`. */
export interface DefinitionUse {
  id: string;
  process_id: string;
  version: number;
  name: string;
  deployed_at: string;
  comment: string | null;
  running: number;
  ended: number;
}

/** Every version of every process, the newest of each first. */
export const allDefinitions = (database: Database, most: number): Promise<DefinitionUse[]> =>
  read<DefinitionUse>(
    database,
    `SELECT d.id, d.process_id, d.version, d.name, d.deployed_at, d.comment,
       ${countOf(most, "state = 'running'")} AS running,
       ${countOf(most, "state < 'running'")} + ${countOf(most, "state > 'running'")} AS ended
     FROM process_definitions d ORDER BY d.process_id, d.version DESC`,
  );

/** Each a range of the index by definition and state. */
const countOf = (most: number, condition: string): string =>
  `(SELECT COUNT(*) FROM (SELECT 1 FROM instances i WHERE i.definition_id = d.id AND i.${condition} LIMIT ${most}) n)`;
