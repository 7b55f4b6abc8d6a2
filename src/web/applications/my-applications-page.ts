import { applicationsOf, type Application } from '../../service/applications/application.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { caseCard } from './case-card.ts';
import { deadlinesOf } from '../../tasks/case-deadlines.ts';
import { openTasksOf } from './open-tasks.ts';
import { standingOf } from './standing.ts';

/** The applications of the signed-in person, newest first, each with where it stands. */
export const myApplicationsPage: Page = async (request) => {
  const actor = signedIn(request);
  const applications = await applicationsOf(request.services.database, actor.id);
  return {
    view: 'applications/my-applications',
    title: request.t('applications.mine.title'),
    locals: {
      rows: await Promise.all(applications.map((application) => rowOf(request, actor.id, application))),
    },
  };
};

async function rowOf(request: PageRequest, actorId: string, application: Application) {
  const { database } = request.services;
  const open = await openTasksOf(database, application.instanceId);
  const standing = standingOf(application, open, { id: actorId });
  const deadlines = await deadlinesOf(database, application.instanceId);
  return {
    application,
    href: paths.applications.one({ ticket: application.ticketNumber }),
    card: await caseCard(request, application, standing, deadlines),
  };
}
