import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { fileDocument } from '../documents/store-document.ts';
import type { CompletedTask, TaskEffect } from './task-effect.ts';

/** The effect of a task whose form takes files of these kinds, and of no other. */
export const fileUploads =
  (...kinds: DocumentKind[]): TaskEffect =>
  async (task, tx) => {
    await fileAll(task, tx, kinds);
    return {};
  };

export async function fileAll(
  { uploads, applicationId, actor, now }: CompletedTask,
  tx: Transaction,
  allowed: readonly DocumentKind[],
): Promise<void> {
  const foreign = uploads.filter(({ kind }) => !allowed.includes(kind));
  if (foreign.length > 0) {
    const problems = foreign.map(({ kind }) => ({
      field: kind,
      message: 'Dokumen ini tidak diminta pada langkah ini.',
    }));
    throw new Rejection('invalid', 'store the uploaded files', 'some were not asked for', problems);
  }
  for (const sealed of uploads) await fileDocument(tx, sealed, { applicationId, uploadedBy: actor.id, now });
}
