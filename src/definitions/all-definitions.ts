import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** A version of a process with how many of its instances run and have ended. */
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
export const allDefinitions = (database: Database): Promise<DefinitionUse[]> =>
  read<DefinitionUse>(
    database,
    `SELECT d.id, d.process_id, d.version, d.name, d.deployed_at, d.comment,
       COUNT(CASE WHEN i.state = 'running' THEN 1 END) AS running,
       COUNT(CASE WHEN i.state <> 'running' THEN 1 END) AS ended
     FROM process_definitions d LEFT JOIN instances i ON i.definition_id = d.id
     GROUP BY d.id, d.process_id, d.version, d.name, d.deployed_at, d.comment
     ORDER BY d.process_id, d.version DESC`,
  );
