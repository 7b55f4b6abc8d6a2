import { draftFindings } from '../../definitions/drafts/draft-findings.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { draftIn } from './draft-in.ts';

/** A draft as its diagram, with what keeps it from being deployed and what is surely not meant. */
export const draftPage: Page = async (request) => {
  const draft = await draftIn(request);
  const draftId = draft.id;
  return {
    view: 'drafts/draft',
    title: draft.name,
    locals: {
      wide: true,
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      draft,
      ...(await draftFindings(request.services.database, draft)),
      links: { file: paths.drafts.file({ draftId }), removal: paths.drafts.removal({ draftId }) },
    },
  };
};
