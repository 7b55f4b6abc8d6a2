import { saveDraftFiles } from '../../../definitions/drafts/save-draft-files.ts';
import { Rejection } from '../../../kernel/rejection.ts';
import { kindOf } from '../../../definitions/process-folder.ts';
import { draftIn } from '../../drafts/draft-in.ts';
import { signedIn, textOf, type Page } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The former revision of the draft still has it. */
export const removeScenarioPage: Page = async (request) => {
  const { services, body, now, t } = request;
  const { id: draftId, revision, files } = await draftIn(request);
  const file = textOf(body, 'file');
  if (kindOf(file) !== 'scenario' || !files.has(file))
    throw new Rejection('not-found', `remove ${file}`, 'the draft has no such scenario');
  await saveDraftFiles(services, {
    draftId,
    revision,
    files: new Map([[file, null]]),
    at: now,
    by: signedIn(request).id,
  });
  return {
    redirect: paths.drafts.scenarios({ draftId }),
    flash: { tone: 'done', text: t('scenarios.removed') },
  };
};
