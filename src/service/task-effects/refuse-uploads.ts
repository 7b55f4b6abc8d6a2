import { Rejection } from '../../kernel/rejection.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { localeOf, type CompletedTask, type TaskEffect } from './task-effect.ts';

/** Throws where a file came that is of none of these kinds. */
export async function refuseOthers(
  task: CompletedTask,
  context: ServiceContext,
  allowed: readonly DocumentKind[],
): Promise<void> {
  const others = task.uploads.filter(({ kind }) => !allowed.includes(kind));
  if (others.length === 0) return;
  const locale = await localeOf(task, context);
  const problems = others.map(({ kind }) =>
    problemOf(kind, finding('file.not-asked', { document: kind }), locale),
  );
  throw new Rejection('invalid', 'store the uploaded files', 'some were not asked for', problems);
}

/** The effect of a task that takes no files and only gives its answers to the case. */
export const refuseUploads: TaskEffect = async (task, _tx, context) => {
  await refuseOthers(task, context, []);
  return {};
};
