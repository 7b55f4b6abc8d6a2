import { folderOf } from '../../../definitions/drafts/draft.ts';
import { processFile } from '../../../definitions/process-folder.ts';
import { Rejection } from '../../../kernel/rejection.ts';
import { coverageSvg } from '../../../testing/coverage-svg.ts';
import { draftIn } from '../../drafts/draft-in.ts';
import type { Page } from '../../page.ts';
import { coverageOfRuns } from './coverage-view.ts';
import { runsOf } from '../../../testing/try-out/runs-of.ts';

/** The diagram with what the scenarios pass, and how often. Names of a draft are text in it, never markup. */
export const coveragePage: Page = async (request) => {
  const draft = await draftIn(request);
  const { runs } = await runsOf(request.services.database, folderOf(draft));
  const coverage = coverageOfRuns(runs);
  if (!coverage) throw new Rejection('not-found', 'draw the coverage', 'no scenario could be run');
  return {
    content: await coverageSvg(draft.files.get(processFile) ?? '', coverage),
    mediaType: 'image/svg+xml; charset=utf-8',
    sandboxed: true,
  };
};
