import { folderOf } from '../../definitions/drafts/draft.ts';
import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { readScenario } from '../../testing/scenario/read-scenario.ts';
import { scenariosOf } from '../../testing/scenario/run-scenario.ts';
import type { WalkPlan } from '../../testing/scenario/scenario.ts';
import { keepPlan } from '../../testing/try-out/kept-plan.ts';
import { textOf, type Page, type PageRequest } from '../page.ts';
import { formIn } from './form-in.ts';
import { showTry } from './show-try.ts';
import { startKey } from './start-view.ts';
import { momentIn, variablesIn, withoutNulls } from './step-from.ts';
import { subjectIn, type Subject } from './subject.ts';
import { trialOf, type Trial } from './tried-by.ts';

/** Begins, or begins anew: by hand, or with all steps of a scenario. */
export const beginTryPage: Page = async (request) => {
  const { services, now, body } = request;
  const subject = await subjectIn(request);
  const trial = await trialOf(request, subject);
  try {
    const scenario = textOf(body, 'scenario');
    const plan = scenario === '' ? planFrom(request, subject, trial) : planOf(subject, scenario);
    await inTransaction(services.database, (tx) => keepPlan(tx, subject.whose, plan, now));
    return { redirect: subject.links.try };
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind !== 'invalid') throw error;
    const problems =
      error.problems.length > 0 ? error.problems : [{ field: 'start', message: error.obstacle }];
    return showTry(request, subject, { ...trial, plan: undefined, tried: nothing }, { body, problems });
  }
};

const nothing = { steps: [], broke: undefined, standing: undefined };

function planFrom(request: PageRequest, subject: Subject, { starts }: Trial): WalkPlan {
  const { body, locale } = request;
  const wanted = textOf(body, 'start');
  const start = starts.find((one) => startKey(one) === wanted) ?? starts[0];
  const form = textOf(body, 'without') === '' ? formIn(subject, start?.formKey) : undefined;
  const variables = variablesIn(request);
  const { values, problems } = form
    ? validateSubmission(form, body, variables, locale)
    : { values: {}, problems: [] };
  if (problems.length > 0) throw new Rejection('invalid', 'begin the try-out', 'its form is wrong', problems);
  return {
    ...(start ? { process: start.processId } : {}),
    now: momentIn(request, 'moment'),
    start: {
      ...(start?.elementId === undefined ? {} : { at: start.elementId }),
      ...(form ? { answers: withoutNulls(values) } : {}),
      variables,
    },
    ...(textOf(body, 'atOnce') === '' ? {} : { jobs: { '*': {} } }),
    steps: [],
  };
}

/** What it expects is no part of a try-out: it may go another way from any step. */
function planOf(subject: Subject, file: string): WalkPlan {
  const found = scenariosOf(folderOf(subject)).find(({ name }) => name === file);
  if (!found) throw new Rejection('not-found', `begin as ${file}`, 'there is no such scenario');
  const { process, now, start, jobs, calls, steps } = readScenario(found.content, file);
  return {
    ...(process === undefined ? {} : { process }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(calls === undefined ? {} : { calls }),
    now,
    start,
    steps,
  };
}
