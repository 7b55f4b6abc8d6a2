import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { fileDocument } from '../documents/store-document.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { localeOf, type CompletedTask, type TaskEffect } from './task-effect.ts';

/** The effect of a task whose form takes files of these kinds, and of no other. */
export const fileUploads =
  (...kinds: DocumentKind[]): TaskEffect =>
  async (task, tx, context) => {
    await fileAll(task, tx, context, kinds);
    return {};
  };

export async function fileAll(
  task: CompletedTask,
  tx: Transaction,
  context: ServiceContext,
  allowed: readonly DocumentKind[],
): Promise<void> {
  const { uploads, applicationId, actor, now } = task;
  const problems = uploads
    .filter(({ kind }) => !allowed.includes(kind))
    .map(({ kind }) =>
      problemOf(kind, finding('file.not-asked', { document: kind }), localeOf(task, context)),
    );
  if (problems.length > 0)
    throw new Rejection('invalid', 'store the uploaded files', 'some were not asked for', problems);
  for (const sealed of uploads) await fileDocument(tx, sealed, { applicationId, uploadedBy: actor.id, now });
}
