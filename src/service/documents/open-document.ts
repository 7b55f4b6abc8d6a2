import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import type { ServiceContext } from '../context.ts';
import { keyFor, unseal } from '../secrecy/sealing.ts';
import { readDocumentFile } from './document-files.ts';
import { cameOverDesk, documentColumns, documentOf, type DocumentRow } from './document-rows.ts';
import { whyNotRead } from './documents-policy.ts';

// Opens a document for a person: access is checked, and every opening is recorded before a byte is handed
// out. What the actor may not see does not exist for them.

export interface OpenedDocument {
  bytes: Buffer;
  mediaType: string;
  fileName: string;
}

interface FoundRow extends DocumentRow {
  wrapped_key: string;
  applicant_id: string;
  instance_id: string;
}

export async function openDocument(
  context: ServiceContext,
  actor: Actor,
  documentId: string,
): Promise<OpenedDocument> {
  const row = await findDocument(context.database, documentId);
  if (!row || (await obstacle(context.database, actor, row)) !== undefined) {
    throw new Rejection('not-found', `open document ${documentId}`, 'there is no such document for you');
  }
  const bytes = await unsealedBytes(context, row.id, row.wrapped_key);
  await inTransaction(context.database, (tx) =>
    record(tx, {
      type: 'document.read',
      at: context.clock.now(),
      instanceId: row.instance_id,
      actorId: actor.id,
      content: { documentId, kind: row.kind, version: row.version },
    }),
  );
  return { bytes, mediaType: row.media_type, fileName: row.file_name };
}

/** For the program's own checks; a person goes through openDocument. */
export async function unsealedBytes(
  context: ServiceContext,
  documentId: string,
  wrappedKey: string,
): Promise<Buffer> {
  const key = unseal(keyFor(context.masterKey, 'documents'), Buffer.from(wrappedKey, 'base64'), documentId);
  return unseal(key, await readDocumentFile(context.dataDirectory, documentId), documentId);
}

async function obstacle(database: Database, actor: Actor, row: FoundRow): Promise<string | undefined> {
  return whyNotRead(actor, {
    kind: documentOf(row).kind,
    applicantId: row.applicant_id,
    cameOverDesk: await cameOverDesk(database, actor, row.instance_id),
  });
}

async function findDocument(database: Database, documentId: string): Promise<FoundRow | undefined> {
  const [row] = await read<FoundRow>(
    database,
    `SELECT ${documentColumns}, d.wrapped_key, a.applicant_id, a.instance_id
     FROM documents d JOIN applications a ON a.id = d.application_id WHERE d.id = ?`,
    [documentId],
  );
  return row;
}
