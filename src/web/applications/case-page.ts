import { applicationOf } from '../../service/applications/application.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { caseView } from './case-view.ts';
import { ownApplication } from './own-application.ts';
import { receiptPage } from './receipt-page.ts';

// One case for its applicant. Staff who may see every case come to the page that is made for them; for
// anybody else it does not exist.

export const casePage: Page = async (request) => {
  const actor = signedIn(request);
  const ticketNumber = request.params['ticket'] ?? '';
  if (actor.can('instances.see')) {
    const seen = await applicationOf(request.services.database, { ticketNumber });
    if (seen && seen.applicantId !== actor.id)
      return { redirect: paths.instances.one({ instanceId: seen.instanceId }) };
  }
  const application = await ownApplication(request);
  if (request.query.has('receipt')) return receiptPage(request, application);
  return {
    view: 'applications/case',
    title: request.t('applications.case.title', { ticket: ticketNumber }),
    locals: { ...(await caseView(request, actor, application)), live: [`case:${ticketNumber}`] },
  };
};
