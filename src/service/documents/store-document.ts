import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { keyFor, seal } from '../secrecy/sealing.ts';
import { removeDocumentFile, writeDocumentFile } from './document-files.ts';
import type { InspectedUpload } from './inspect-upload.ts';

// A document is stored in two parts: its bytes are sealed into a file first, outside any transaction; its row
// is written in the transaction of the command it belongs to. So a row always has its file, and a file whose
// row never came is an orphan that sweep-orphans removes.

/** A file that lies sealed on the disk, whose row is still to be written. */
export interface SealedDocument extends Omit<InspectedUpload, 'bytes'> {
  id: string;
  size: number;
  sha256: string;
  wrappedKey: string;
}

export async function sealDocument(
  context: ServiceContext,
  upload: InspectedUpload,
): Promise<SealedDocument> {
  const { bytes, ...told } = upload;
  const id = newId();
  const key = randomBytes(32);
  await writeDocumentFile(context.dataDirectory, id, seal(key, bytes, id));
  const wrappedKey = seal(keyFor(context.masterKey, 'documents'), key, id).toString('base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...told, id, size: bytes.length, sha256, wrappedKey };
}

export interface Filing {
  applicationId: string;
  uploadedBy: string;
  now: Date;
}

/** Writes the row; the version of the same kind that was current until now is replaced, never removed. */
export async function fileDocument(tx: Transaction, sealed: SealedDocument, filing: Filing): Promise<void> {
  const { applicationId, uploadedBy, now } = filing;
  const [newest] = await tx.query<{ version: number }>(
    'SELECT version FROM documents WHERE application_id = ? AND kind = ? ORDER BY version DESC LIMIT 1',
    [applicationId, sealed.kind],
  );
  await tx.run(
    'UPDATE documents SET replaced_at = ? WHERE application_id = ? AND kind = ? AND replaced_at IS NULL',
    [now.toISOString(), applicationId, sealed.kind],
  );
  await tx.insert('documents', {
    id: sealed.id,
    application_id: applicationId,
    kind: sealed.kind,
    file_name: sealed.fileName,
    media_type: sealed.mediaType,
    size: sealed.size,
    sha256: sealed.sha256,
    wrapped_key: sealed.wrappedKey,
    version: (newest?.version ?? 0) + 1,
    uploaded_by: uploadedBy,
    uploaded_at: now.toISOString(),
    mean_chroma: sealed.meanChroma ?? null,
  });
}

/** For a command that failed after its files were sealed. */
export async function discardDocuments(
  context: ServiceContext,
  sealed: readonly SealedDocument[],
): Promise<void> {
  for (const { id } of sealed) await removeDocumentFile(context.dataDirectory, id);
}
