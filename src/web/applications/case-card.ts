import type { Application } from '../../service/applications/application.ts';
import type { CaseDeadlines } from '../../tasks/lists/case-deadlines.ts';
import type { IconName } from '../rendering/icons.ts';
import type { PageRequest } from '../page.ts';
import { longInstant } from '../words/instants.ts';
import type { Standing } from './standing.ts';
import { timeLimitOf } from './time-limit.ts';

// The card on top of a case: what it is about now, in a heading, a sentence or two, and one button when the
// applicant is to do something.

export interface CaseCard {
  readonly tone: 'yours' | 'waiting' | 'done' | 'ended';
  readonly icon: IconName;
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly action?: { readonly href: string; readonly label: string };
}

export async function caseCard(
  request: PageRequest,
  application: Application,
  standing: Standing,
  deadlines: CaseDeadlines,
): Promise<CaseCard> {
  const { t } = request;
  switch (standing.kind) {
    case 'yours':
      return yoursCard(request, application, standing);
    case 'office':
      return officeCard(request, standing.roles, deadlines);
    case 'authority':
      return waitingCard(t('applications.card.authority'), [t('applications.card.authorityText')]);
    case 'moving':
      return waitingCard(t('applications.card.moving'), [t('applications.card.movingText')]);
    case 'ended':
      return endedCard(request, application, standing.outcome);
  }
}

async function yoursCard(
  { services, locale, t }: PageRequest,
  { instanceId }: Application,
  { task, href }: Extract<Standing, { kind: 'yours' }>,
): Promise<CaseCard> {
  const limit = await timeLimitOf(services.database, instanceId, task);
  return {
    tone: 'yours',
    icon: 'person-check',
    heading: t('applications.card.yours', { name: task.name }),
    sentences: [
      limit
        ? t('applications.card.yoursUntil', { at: longInstant(limit, locale) })
        : t('applications.card.yoursAnyTime'),
      t('applications.card.clockStands'),
    ],
    action: { href, label: t('applications.card.yoursDo') },
  };
}

function officeCard(
  { t, now, locale }: PageRequest,
  roles: readonly string[],
  deadlines: CaseDeadlines,
): CaseCard {
  const who = roles.map((role) => t(`roles.${role}`)).join(', ') || t('applications.card.office');
  const dueAt = deadlines.maximum?.dueAt;
  if (!dueAt)
    return waitingCard(t('applications.card.waitingFor', { who }), [t('applications.card.nothingToDo')]);
  const at = longInstant(dueAt, locale);
  return dueAt > now
    ? waitingCard(t('applications.card.waitingUntil', { who, at }), [t('applications.card.nothingToDo')])
    : waitingCard(t('applications.card.waitingFor', { who }), [t('applications.card.late', { at })]);
}

const waitingCard = (heading: string, sentences: readonly string[]): CaseCard => ({
  tone: 'waiting',
  icon: 'hourglass-split',
  heading,
  sentences,
});

/** What an outcome means for the certificate depends on what was asked for. */
const endedCard = ({ t }: PageRequest, { kind }: Application, outcome: string): CaseCard => ({
  tone: outcome === 'TERBIT' ? 'done' : 'ended',
  icon: outcome === 'TERBIT' ? 'check-circle-fill' : 'info-circle-fill',
  heading: t(`applications.endings.${kind}.${outcome}.heading`),
  sentences: [t(`applications.endings.${kind}.${outcome}.text`)],
});
