import { serviceCalendar } from '../../service/applications/deadlines-of-receipt.ts';
import type { Application } from '../../service/applications/application.ts';
import { trackApplication } from '../../service/applications/track-application.ts';
import { deadlinesOf } from '../../tasks/lists/case-deadlines.ts';
import { caseCard, type CaseCard } from '../applications/case-card.ts';
import { openTasksOf } from '../applications/open-tasks.ts';
import { standingOf } from '../applications/standing.ts';
import { stepViews } from '../applications/step-views.ts';
import { textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { caseBadge } from '../words/case-deadline.ts';

// The stage of an application for who has not signed in: steps, whose turn it is and until when. Nothing of it says
// who applied.

export const trackingPage: Page = async (request) => showForm(request, {});

export const trackPage: Page = async (request) => {
  const { services, body, now } = request;
  const ticketNumber = textOf(body, 'ticket').trim().toUpperCase();
  const bornOn = textOf(body, 'bornOn').trim();
  const application = await trackApplication(services.database, { ticketNumber, bornOn }, now);
  if (!application) return showForm(request, { ticket: ticketNumber, bornOn, isRefused: true });
  return showStage(request, application);
};

interface Typed {
  readonly ticket?: string;
  readonly bornOn?: string;
  readonly isRefused?: boolean;
}

const showForm = ({ t }: PageRequest, { ticket = '', bornOn = '', isRefused = false }: Typed): Reply => ({
  view: 'tracking/form',
  title: t('tracking.title'),
  status: isRefused ? 422 : 200,
  locals: { ticket, bornOn, isRefused },
});

async function showStage(request: PageRequest, application: Application): Promise<Reply> {
  const { services, now, locale, t } = request;
  const { ticketNumber, instanceId, kind, closedAt } = application;
  const open = await openTasksOf(services.database, instanceId);
  const deadlines = await deadlinesOf(services.database, instanceId);
  const isApplicants = closedAt === undefined && open.some(({ waitingFor }) => waitingFor === 'applicant');
  const standing = standingOf(application, open, { id: '' });
  return {
    view: 'tracking/stage',
    title: t('tracking.title'),
    locals: {
      ticketNumber,
      again: paths.tracking,
      card: isApplicants ? applicantsTurn(t) : await caseCard(request, application, standing, deadlines),
      // Notes of steps speak to the applicant.
      kind,
      steps: (await stepViews(request, application, open)).map((step) => ({ ...step, note: undefined })),
      deadline:
        closedAt === undefined
          ? caseBadge(await serviceCalendar(services.service), deadlines, now, locale)
          : undefined,
    },
  };
}

const applicantsTurn = (t: PageRequest['t']): CaseCard => ({
  tone: 'waiting',
  icon: 'person',
  heading: t('tracking.applicantsTurn'),
  sentences: [t('tracking.applicantsTurnText')],
});
