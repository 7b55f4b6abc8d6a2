import { folderOf } from '../../../definitions/drafts/draft.ts';
import { draftIn } from '../../drafts/draft-in.ts';
import type { Page } from '../../page.ts';
import { paths } from '../../paths.ts';
import { coverageView } from './coverage-view.ts';
import { runsOf } from '../../../testing/try-out/runs-of.ts';
import { runsView } from './runs-view.ts';

/** Every scenario of a draft with how it went just now, and what of the process none of them passes. */
export const scenariosPage: Page = async (request) => {
  const draft = await draftIn(request);
  const at = { draftId: draft.id };
  const { runs, refused } = await runsOf(request.services.database, folderOf(draft));
  return {
    view: 'try-out/scenarios',
    title: request.t('scenarios.of', { name: draft.name }),
    locals: {
      wide: true,
      draft,
      refused,
      runs: runsView(runs, request.locale),
      coverage: await coverageView(draft, runs),
      mayEdit: request.actor?.can('definitions.edit') === true,
      links: {
        draft: paths.drafts.one(at),
        try: paths.drafts.trial(at),
        start: paths.drafts.tryStart(at),
        coverage: `${paths.drafts.coverage(at)}?revision=${draft.revision}`,
        removal: paths.drafts.scenarioRemoval(at),
      },
    },
  };
};
