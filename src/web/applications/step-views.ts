import type { Application } from '../../service/applications/application.ts';
import type { PageRequest } from '../page.ts';
import { isStaged, stagesOfCase, type StagedKind } from '../steps/case-stages.ts';
import { stepsOfCase, type StepOfCase } from '../steps/case-steps.ts';
import { passedTasks } from '../steps/passed-tasks.ts';
import { reachedStep } from '../steps/reached-step.ts';
import type { OpenTask } from './open-tasks.ts';

/** A case that ended without what was asked for shows how far it came, and nothing as still to come. */
export async function stepViews(request: PageRequest, application: Application, open: readonly OpenTask[]) {
  const { t } = request;
  const { kind, closedAt } = application;
  const steps = await (isStaged(kind)
    ? staged(request, kind, application, open)
    : numbered(request, application, open));
  return steps
    .filter(({ state }) => closedAt === undefined || state === 'done')
    .map(({ number, state }, index) => ({
      state,
      number: index + 1,
      name: t(isStaged(kind) ? `steps.of.${kind}.${number}` : `steps.names.${number}`),
      note: state === 'now' ? noteOf(open, t) : undefined,
    }));
}

const numbered = async (
  { services }: PageRequest,
  { instanceId, closedAt, outcome }: Application,
  open: readonly OpenTask[],
): Promise<StepOfCase[]> =>
  stepsOfCase({
    open,
    reached: await reachedStep(services.database, instanceId),
    isClosed: closedAt !== undefined,
    isIssued: outcome === 'TERBIT',
  });

const staged = async (
  { services }: PageRequest,
  kind: StagedKind,
  { instanceId, closedAt, outcome }: Application,
  open: readonly OpenTask[],
): Promise<StepOfCase[]> =>
  stagesOfCase(kind, {
    open: open.map(({ elementId }) => elementId),
    passed: await passedTasks(services.database, instanceId),
    isClosed: closedAt !== undefined,
    isFulfilled: outcome === (kind === 'pembaruan' ? 'TERBIT' : 'DICABUT'),
  });

const noteOf = (open: readonly OpenTask[], t: PageRequest['t']): string | undefined =>
  open.some(({ waitingFor }) => waitingFor === 'applicant')
    ? t('steps.yourTurn')
    : open.some(({ waitingFor }) => waitingFor === 'office')
      ? t('steps.officesTurn')
      : undefined;
