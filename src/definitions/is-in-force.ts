import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';
import { contentHash, type ProcessFolder } from './process-folder.ts';

/**
 * Whether a folder was deployed as it is and nothing came after it: then deploying it would change nothing, and its
 * content, checked at the time, need not be compiled to learn that. Every process of a folder has a version with the
 * folder's hash, so those that ever had one are all of its processes.
 */
export async function isInForce(database: Database, folder: ProcessFolder): Promise<boolean> {
  const hash = contentHash(folder);
  const processes = await read<{ latest: string }>(
    database,
    `SELECT (SELECT l.content_hash FROM process_definitions l
       WHERE l.process_id = d.process_id ORDER BY l.version DESC LIMIT 1) AS latest
     FROM process_definitions d WHERE d.content_hash = ?`,
    [hash],
  );
  return processes.length > 0 && processes.every(({ latest }) => latest === hash);
}
