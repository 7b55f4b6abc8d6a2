import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';
import { documentFilesBetween, removeDocumentFile } from './document-files.ts';

// A crash between sealing a file and committing its row leaves a file that nothing refers to. An hour is far
// longer than any command takes, so no file of a running one is touched. Files older than a month
// were looked at when they were new: those of all cases there ever were are not looked at each time.

const graceMs = 60 * 60 * 1000;
const longestMs = 31 * 24 * graceMs;

/** Removes them and says how many there were. */
export async function sweepOrphans(context: ServiceContext): Promise<number> {
  const before = new Date(context.clock.now().getTime() - graceMs);
  let removed = 0;
  const since = new Date(before.getTime() - longestMs);
  for await (const name of documentFilesBetween(context.dataDirectory, since, before)) {
    const known = await read(
      context.database,
      `SELECT id FROM documents WHERE id = ? UNION SELECT id FROM staged_documents WHERE id = ?
       UNION SELECT id FROM complaint_files WHERE id = ?`,
      [name, name, name],
    );
    if (known.length > 0) continue;
    await removeDocumentFile(context.dataDirectory, name);
    removed += 1;
  }
  return removed;
}
