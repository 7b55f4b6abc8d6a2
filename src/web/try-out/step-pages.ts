import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import type { WalkPlan } from '../../testing/scenario/scenario.ts';
import { forgetPlan, keepPlan } from '../../testing/try-out/kept-plan.ts';
import { textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { showTry } from './show-try.ts';
import { stepFrom } from './step-from.ts';
import { subjectIn, type Subject } from './subject.ts';
import { trialOf } from './tried-by.ts';

// Going on, and going back. A step that was sent from an older state of the run, from another tab or twice, is not
// taken: the page shows where the run stands.

/** Takes the step, where it fits; else the page says why not, with what was typed. */
export const takeStepPage: Page = async (request) => {
  const { body } = request;
  const subject = await subjectIn(request);
  const trial = await trialOf(request, subject);
  const { plan, tried } = trial;
  if (!plan || !tried.standing || textOf(body, 'taken') !== String(plan.steps.length))
    return movedOn(request, subject);
  try {
    const steps = [
      ...plan.steps.slice(0, tried.steps.length - 1),
      stepFrom(request, subject, tried.standing),
    ];
    return await keep(request, subject, { ...plan, steps });
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    return showTry(request, subject, trial, { body, problems: error.problems });
  }
};

/** Without the last step, or without those that do not fit; `all`: back to the start, or to before it. */
export const stepBackPage: Page = async (request) => {
  const subject = await subjectIn(request);
  const { plan, tried } = await trialOf(request, subject);
  const how = textOf(request.body, 'how');
  if (!plan || how === 'anew') return anew(request, subject);
  const kept = tried.broke ? tried.steps.length - 1 : plan.steps.length - 1;
  if (how === 'start') return keep(request, subject, { ...plan, steps: [] });
  return kept < 0
    ? anew(request, subject)
    : keep(request, subject, { ...plan, steps: plan.steps.slice(0, kept) });
};

async function keep({ services, now }: PageRequest, subject: Subject, plan: WalkPlan): Promise<Reply> {
  await inTransaction(services.database, (tx) => keepPlan(tx, subject.whose, plan, now));
  return { redirect: `${subject.links.try}#next` };
}

async function anew({ services }: PageRequest, subject: Subject): Promise<Reply> {
  await inTransaction(services.database, (tx) => forgetPlan(tx, subject.whose));
  return { redirect: subject.links.try };
}

const movedOn = ({ t }: PageRequest, subject: Subject): Reply => ({
  redirect: subject.links.try,
  flash: { tone: 'note', text: t('tryOut.movedOn') },
});
