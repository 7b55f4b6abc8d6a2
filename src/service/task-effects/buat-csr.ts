import { fileAll } from './file-uploads.ts';
import type { ApplicationEffect } from './task-effect.ts';

/** Keeps the copy of the request, when there is one, for the check that follows. */
export const keepCsr: ApplicationEffect = async (task, tx, context) => {
  await fileAll(task, tx, context, ['csr']);
  const csr = task.uploads.find(({ kind }) => kind === 'csr');
  return csr ? { csrDokumenId: csr.id, kesalahanCsr: null } : {};
};
