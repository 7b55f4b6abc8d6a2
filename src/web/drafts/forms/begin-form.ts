import { DraftConflict } from '../../../definitions/drafts/draft-conflict.ts';
import { saveDraftFiles } from '../../../definitions/drafts/save-draft-files.ts';
import { formFile, kindOf } from '../../../definitions/process-folder.ts';
import { Rejection } from '../../../kernel/rejection.ts';
import { signedIn, textOf, type Page, type Reply } from '../../page.ts';
import { paths } from '../../paths.ts';
import { draftIn } from '../draft-in.ts';

const longestKey = 60;

/** A form without fields, under the name that the tasks call it by. */
export const beginForm: Page = async (request) => {
  const { services, body, now, t } = request;
  const { id: draftId, revision, files } = await draftIn(request);
  const formKey = textOf(body, 'form').trim();
  const file = formFile(formKey);
  if (formKey.length > longestKey || kindOf(file) !== 'form')
    return refused(draftId, t('formEditor.nameWrong'));
  if (files.has(file)) return refused(draftId, t('formEditor.nameTaken', { file }));
  const changes = new Map([[file, emptyForm(formKey)]]);
  try {
    await saveDraftFiles(services, { draftId, revision, files: changes, at: now, by: signedIn(request).id });
  } catch (error) {
    if (error instanceof DraftConflict)
      return refused(draftId, t('drafts.conflict', { by: error.latest.savedBy }));
    if (error instanceof Rejection && error.kind === 'invalid') return refused(draftId, error.message);
    throw error;
  }
  return { redirect: paths.drafts.form({ draftId, form: formKey }) };
};

const refused = (draftId: string, text: string): Reply => ({
  redirect: paths.drafts.one({ draftId }),
  flash: { tone: 'problem', text },
});

/** As form-js writes one. */
const emptyForm = (id: string): string =>
  `${JSON.stringify({ type: 'default', id, schemaVersion: 19, components: [] }, null, 2)}\n`;
