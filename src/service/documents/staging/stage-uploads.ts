import type { Actor } from '../../../identity/actor.ts';
import type { Problem } from '../../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../../persistence/in-transaction.ts';
import type { ServiceContext } from '../../context.ts';
import type { Locale } from '../../findings/finding.ts';
import { inspectFiles, sealAll, type ReceivedFile } from '../receive-uploads.ts';
import { recordSecrets } from '../record-secrets.ts';
import { discardDocuments, type SealedDocument } from '../store-document.ts';
import type { Scope } from './staged-document.ts';
import { unstage } from './unstage.ts';

/**
 * Keeps each acceptable file for the form it came with, instead of an earlier one of its kind, and says under
 * each kind what is wrong with the others. A refused file leaves the earlier one where it is.
 */
export async function stageUploads(
  context: ServiceContext,
  actor: Pick<Actor, 'id'>,
  scope: Scope,
  files: readonly ReceivedFile[],
  locale: Locale,
): Promise<Problem[]> {
  if (files.length === 0) return [];
  const { uploads, problems, secrets } = await inspectFiles(files, locale);
  if (secrets.length > 0) await recordSecrets(context, actor, secrets);
  if (uploads.length === 0) return problems;
  const sealed = await sealAll(context, uploads);
  try {
    await inTransaction(context.database, async (tx) => {
      for (const document of sealed) await stage(context, tx, { actor, scope, document });
    });
  } catch (error) {
    await discardDocuments(context, sealed);
    throw error;
  }
  return problems;
}

interface Staging {
  actor: Pick<Actor, 'id'>;
  scope: Scope;
  document: SealedDocument;
}

async function stage(context: ServiceContext, tx: Transaction, { actor, scope, document }: Staging) {
  await unstage(context, tx, { actor, scope, kind: document.kind });
  await tx.insert('staged_documents', {
    id: document.id,
    user_id: actor.id,
    scope,
    kind: document.kind,
    file_name: document.fileName,
    media_type: document.mediaType,
    size: document.size,
    sha256: document.sha256,
    wrapped_key: document.wrappedKey,
    staged_at: context.clock.now().toISOString(),
    mean_chroma: document.meanChroma ?? null,
  });
}
