import { signLetter } from '../letters/sign-letter.ts';
import { fileAll } from './file-uploads.ts';
import { localeOf, type ApplicationEffect } from './task-effect.ts';

/** Approved = signed by who completes the task, and numbered; otherwise the draft goes back for a revision. */
export const signTheLetter: ApplicationEffect = async (task, tx, context) => {
  const { values, applicationId, ticketNumber, instanceId, actor, now } = task;
  if (values.suratDisetujui !== true) {
    await fileAll(task, tx, context, []);
    return {};
  }
  await fileAll(task, tx, context, ['surat-bertanda-tangan']);
  const locale = await localeOf(task, context);
  const signing = { applicationId, ticketNumber, instanceId, actor, values, now, locale };
  return { nomorSurat: await signLetter(context, tx, signing) };
};
