import { applicationsOf } from '../../service/applications/application.ts';
import { deadlinesIn } from '../../tasks/lists/case-deadlines.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { caseCard } from './case-card.ts';
import { openTasksIn } from './open-tasks.ts';
import { standingOf } from './standing.ts';

const pageSize = 25;

/** The applications of the signed-in person, newest first, each with where it stands. */
export const myApplicationsPage: Page = async (request) => {
  const { database } = request.services;
  const actor = signedIn(request);
  const cursor = request.query.get('after') ?? undefined;
  const { applications, next } = await applicationsOf(database, actor.id, { limit: pageSize, after: cursor });
  const ids = applications.map(({ instanceId }) => instanceId);
  const openTasks = await openTasksIn(database, ids);
  const deadlines = await deadlinesIn(database, ids);
  const rows = applications.map(async (application) => {
    const standing = standingOf(application, openTasks(application.instanceId), actor);
    return {
      application,
      href: paths.applications.one({ ticket: application.ticketNumber }),
      card: await caseCard(request, application, standing, deadlines(application.instanceId)),
    };
  });
  return {
    view: 'applications/my-applications',
    title: request.t('applications.mine.title'),
    locals: {
      rows: await Promise.all(rows),
      paging: {
        first: cursor === undefined ? undefined : paths.applications.index,
        next: next === undefined ? undefined : `${paths.applications.index}?after=${next}`,
      },
    },
  };
};
