import type { Database } from '../../persistence/database.ts';
import type { Actor } from '../../identity/actor.ts';
import type { Application } from '../../service/applications/application.ts';
import { serviceCalendar } from '../../service/applications/deadlines-of-receipt.ts';
import { maskedNikOf } from '../../service/applications/masked-nik-of.ts';
import { invitationOf } from '../../service/survey/invitation.ts';
import { standardVersionOf } from '../../service/standard/versions-begun-with.ts';
import { versionLabel } from '../../service/texts/published.ts';
import { certificateOf } from '../../service/certificates/certificate.ts';
import { documentsVisibleTo } from '../../service/documents/documents-of.ts';
import { deadlinesOf } from '../../tasks/lists/case-deadlines.ts';
import { documentViews } from '../documents/document-views.ts';
import type { PageRequest } from '../page.ts';
import { paperLinks } from '../papers/paper-links.ts';
import { mayWithdraw } from '../../service/applications/withdraw-application.ts';
import { paths } from '../paths.ts';
import { caseBadge } from '../words/case-deadline.ts';
import { applicantTimeline } from './applicant-timeline.ts';
import { caseCard } from './case-card.ts';
import { caseFacts } from './case-facts.ts';
import { messagesOfCase } from './messages-of-case.ts';
import { openTasksOf } from './open-tasks.ts';
import { standingOf } from './standing.ts';
import { stepViews } from './step-views.ts';
import { timeFacts } from './time-facts.ts';

// Everything the applicant's page of a case shows: on top the one thing to do now, then the steps, then
// documents, messages and what happened.

export async function caseView(request: PageRequest, actor: Actor, application: Application) {
  const { services, locale, now } = request;
  const { database, service } = services;
  const { instanceId, ticketNumber: ticket } = application;
  const open = await openTasksOf(database, instanceId);
  const standing = standingOf(application, open, actor);
  const deadlines = await deadlinesOf(database, instanceId);
  const certificate = await certificateOf(database, application.id);
  return {
    application,
    card: await caseCard(request, application, standing, deadlines),
    deadline:
      application.closedAt === undefined
        ? caseBadge(await serviceCalendar(service), deadlines, now, locale)
        : undefined,
    steps: await stepViews(request, application, open),
    documents: documentViews(await documentsVisibleTo(database, actor, application.id), locale),
    messages: await messagesOfCase(database, actor.id, instanceId, locale),
    ...(await applicantTimeline(request, instanceId, actor.id)),
    facts: [
      ...caseFacts(request, application, await maskedNikOf(service, application.id)),
      ...(await timeFacts(request, instanceId)),
    ],
    certificate,
    standard: await standardLink(database, application.id),
    papers: application.kind === 'baru' ? paperLinks(ticket, locale) : [],
    survey: await surveyOffer(request, application.id),
    links: {
      receipt: application.kind === 'baru' ? `${paths.applications.one({ ticket })}?receipt=1` : undefined,
      withdrawal: (await mayWithdraw(service, actor, application))
        ? paths.applications.withdrawal({ ticket })
        : undefined,
    },
  };
}

async function standardLink(database: Database, applicationId: string) {
  const version = await standardVersionOf(database, applicationId);
  return version && { version: versionLabel(version), href: paths.standardVersion({ version }) };
}

/** Undefined while the case runs. */
async function surveyOffer({ services }: PageRequest, applicationId: string) {
  const invitation = await invitationOf(services.service, applicationId);
  if (!invitation) return undefined;
  const { state, token } = invitation;
  return state === 'used' ? {} : { href: paths.survey.one({ token }) };
}
