import { Rejection } from '../../kernel/rejection.ts';
import { applicationOf, type Application } from '../../service/applications/application.ts';
import { signedIn, type PageRequest } from '../page.ts';

/** The signed-in person's application with the ticket of the address; anybody else's does not exist. */
export async function ownApplication(request: PageRequest): Promise<Application> {
  const ticketNumber = request.params['ticket'] ?? '';
  const application = await applicationOf(request.services.database, { ticketNumber });
  if (application?.applicantId !== signedIn(request).id)
    throw new Rejection('not-found', `open application ${ticketNumber}`, 'there is none for you');
  return application;
}
