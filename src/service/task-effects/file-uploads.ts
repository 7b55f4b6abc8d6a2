import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { fileDocument } from '../documents/store-document.ts';
import { refuseOthers } from './refuse-uploads.ts';
import type { ApplicationEffect, ApplicationTask } from './task-effect.ts';

/** The effect of a task whose form takes files of these kinds, and of no other. */
export const fileUploads =
  (...kinds: DocumentKind[]): ApplicationEffect =>
  async (task, tx, context) => {
    await fileAll(task, tx, context, kinds);
    return {};
  };

export async function fileAll(
  task: ApplicationTask,
  tx: Transaction,
  context: ServiceContext,
  allowed: readonly DocumentKind[],
): Promise<void> {
  await refuseOthers(task, context, allowed);
  const { uploads, applicationId, actor, now } = task;
  for (const sealed of uploads) await fileDocument(tx, sealed, { applicationId, uploadedBy: actor.id, now });
}
