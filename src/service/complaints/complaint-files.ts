import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';
import { unsealedBytes, type OpenedDocument } from '../documents/open-document.ts';
import { inspectFiles, sealAll } from '../documents/receive-uploads.ts';
import type { SealedDocument } from '../documents/store-document.ts';
import type { SentFile } from '../documents/form-files.ts';
import type { Locale } from '../findings/finding.ts';

// Files that come with a complaint: judged, re-encoded and sealed like every other document.

const kind = 'lampiran-pengaduan';

export interface ComplaintFile {
  readonly id: string;
  readonly complaintId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly uploadedAt: string;
}

/** Sealed on the disk, their rows still to be written; or what is wrong, each under the field it came in. */
export async function receiveComplaintFiles(
  context: ServiceContext,
  files: readonly SentFile[],
  locale: Locale,
): Promise<{ sealed: SealedDocument[]; problems: Problem[] }> {
  const judged = await Promise.all(
    files.map(async ({ field, fileName, content, size }) => {
      const file = { kind, fileName, bytes: content, ...(size !== undefined && { size }) };
      const { uploads, problems } = await inspectFiles([file], locale);
      return { uploads, problems: problems.map((problem) => ({ ...problem, field })) };
    }),
  );
  const problems = judged.flatMap((each) => each.problems);
  if (problems.length > 0) return { sealed: [], problems };
  return {
    sealed: await sealAll(
      context,
      judged.flatMap(({ uploads }) => uploads),
    ),
    problems,
  };
}

export async function fileForComplaint(
  tx: Transaction,
  sealed: readonly SealedDocument[],
  { complaintId, now }: { complaintId: string; now: Date },
): Promise<void> {
  for (const file of sealed)
    await tx.insert('complaint_files', {
      id: file.id,
      complaint_id: complaintId,
      file_name: file.fileName,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      wrapped_key: file.wrappedKey,
      uploaded_at: now.toISOString(),
    });
}

const columns = `id, complaint_id AS "complaintId", file_name AS "fileName", media_type AS "mediaType", size,
  uploaded_at AS "uploadedAt"`;

export const filesOf = (database: Database, complaintId: string): Promise<ComplaintFile[]> =>
  read<ComplaintFile>(database, `SELECT ${columns} FROM complaint_files WHERE complaint_id = ? ORDER BY id`, [
    complaintId,
  ]);

export async function complaintFile(
  database: Database,
  fileId: string,
): Promise<(ComplaintFile & { wrappedKey: string }) | undefined> {
  const sql = `SELECT ${columns}, wrapped_key AS "wrappedKey" FROM complaint_files WHERE id = ?`;
  return (await read<ComplaintFile & { wrappedKey: string }>(database, sql, [fileId]))[0];
}

/** For whoever was let in by the page; every opening is recorded before a byte is handed out. */
export async function openComplaintFile(
  context: ServiceContext,
  actor: Pick<Actor, 'id'>,
  fileId: string,
  instanceId: string | undefined,
): Promise<OpenedDocument> {
  const file = await complaintFile(context.database, fileId);
  if (!file) throw new Rejection('not-found', `open file ${fileId}`, 'there is no such file');
  const bytes = await unsealedBytes(context, file.id, file.wrappedKey);
  await inTransaction(context.database, (tx) =>
    record(tx, {
      type: 'complaint.file-read',
      at: context.clock.now(),
      actorId: actor.id,
      ...(instanceId !== undefined && { instanceId }),
      // A file is called after a person often enough, and the history is for ever.
      content: { documentId: fileId },
    }),
  );
  return { bytes, mediaType: file.mediaType, fileName: file.fileName };
}
