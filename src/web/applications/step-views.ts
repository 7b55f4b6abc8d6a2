import type { Application } from '../../service/applications/application.ts';
import type { PageRequest } from '../page.ts';
import { stepsOfCase } from '../steps/case-steps.ts';
import { reachedStep } from '../steps/reached-step.ts';
import type { OpenTask } from './open-tasks.ts';

/** A case that ended without a certificate shows how far it came, and nothing as still to come. */
export async function stepViews(
  { services, t }: PageRequest,
  { instanceId, closedAt, outcome }: Application,
  open: readonly OpenTask[],
) {
  const steps = stepsOfCase({
    open,
    reached: await reachedStep(services.database, instanceId),
    isClosed: closedAt !== undefined,
    isIssued: outcome === 'TERBIT',
  });
  return steps
    .filter(({ state }) => closedAt === undefined || state === 'done')
    .map((step) => ({
      ...step,
      name: t(`steps.names.${step.number}`),
      note: step.state === 'now' ? noteOf(open, t) : undefined,
    }));
}

const noteOf = (open: readonly OpenTask[], t: PageRequest['t']): string | undefined =>
  open.some(({ waitingFor }) => waitingFor === 'applicant')
    ? t('steps.yourTurn')
    : open.some(({ waitingFor }) => waitingFor === 'office')
      ? t('steps.officesTurn')
      : undefined;
