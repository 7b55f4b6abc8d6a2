import { lintProcess } from '../../engine/model/lint-process.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { unknownCalendars } from './unknown-calendars.ts';
import { draftIn } from './draft-file.ts';

/** A draft as its diagram, with what keeps it from being deployed and what is surely not meant. */
export const draftPage: Page = async (request) => {
  const draft = await draftIn(request);
  const findings = [
    ...(await lintProcess(draft.xml)),
    ...(await unknownCalendars(request.services.database, draft.xml)),
  ];
  const draftId = draft.id;
  return {
    view: 'drafts/draft',
    title: draft.name,
    locals: {
      wide: true,
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      draft,
      errors: findings.filter(({ severity }) => severity === 'error'),
      warnings: findings.filter(({ severity }) => severity === 'warning'),
      links: { file: paths.drafts.file({ draftId }), removal: paths.drafts.removal({ draftId }) },
    },
  };
};
