import { applicationOf } from '../../service/applications/application.ts';
import { dispositionSheet } from '../../service/dispositions/disposition-sheet.ts';
import { dispositionsOf } from '../../service/dispositions/disposition.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Page } from '../page.ts';

/** The disposition sheet of a case as PDF, as far as it has grown: from the first disposition on. */
export const dispositionPage: Page = async ({ services, params }) => {
  const instanceId = params['instanceId'] ?? '';
  const application = await applicationOf(services.database, { instanceId });
  if (!application || (await dispositionsOf(services.database, application.id)).length === 0)
    throw new Rejection('not-found', 'open the disposition sheet', 'this case has none');
  return {
    content: await dispositionSheet(services.service, application),
    mediaType: 'application/pdf',
    downloadAs: `lembar-disposisi-${application.ticketNumber}.pdf`,
    about: { instanceId },
  };
};
