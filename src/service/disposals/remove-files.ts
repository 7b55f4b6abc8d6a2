import { read } from '../../persistence/read.ts';
import { removeDocumentFile } from '../documents/document-files.ts';
import type { TopicHandler } from '../handlers/topic-handler.ts';
import { disposalOfWork } from './disposal.ts';

/**
 * Removes the files whose keys are destroyed. They were noted in the transaction that destroyed their keys, and the note
 * goes when the file has gone: a crash between the two only removes a file twice.
 */
export const removeDestroyedFiles: TopicHandler = async ({ instanceId }, tx, context) => {
  const { id } = await disposalOfWork(context.database, instanceId);
  const files = await read<{ id: string }>(
    context.database,
    'SELECT file_id AS id FROM disposal_files WHERE disposal_id = ? ORDER BY file_id',
    [id],
  );
  for (const file of files) await removeDocumentFile(context.dataDirectory, file.id);
  await tx.run('DELETE FROM disposal_files WHERE disposal_id = ?', [id]);
  return {};
};
