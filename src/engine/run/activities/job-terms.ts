import { readNumber } from '../../elements/tasks/task-attributes.ts';
import { readRetryCycle } from '../../../kernel/retry-cycle.ts';
import type { Expression, JobSettings } from '../../model/model.ts';
import type { JobOpened } from '../../outcome.ts';
import type { Key } from '../../snapshot.ts';
import { capitalised, evaluateText } from '../evaluate.ts';
import { label, type Named } from '../node-of.ts';
import type { Run } from '../run.ts';
import { Stuck } from '../stuck.ts';

export type JobTerms = Pick<JobOpened, 'exclusive' | 'priority' | 'retryCycle'>;

/** How a job of an element is to be run. Throws Stuck where its priority or its retry cycle cannot be used. */
export function jobTerms(run: Run, node: Named, settings: JobSettings | undefined, scopeKey: Key): JobTerms {
  const retryCycle = retryCycleOf(run, node, settings, scopeKey);
  return {
    exclusive: settings?.exclusive ?? true,
    priority: jobPriority(run, node, settings?.priority, scopeKey) ?? 0,
    ...(retryCycle !== undefined && { retryCycle }),
  };
}

/** Throws Stuck where it is no whole number. */
export function jobPriority(
  run: Run,
  node: Named,
  expression: Expression | undefined,
  scopeKey: Key,
): number | undefined {
  const what = `the priority of ${label(node)}`;
  const priority = readNumber(run, expression, { in: scopeKey }, what);
  if (priority === undefined || Number.isSafeInteger(priority)) return priority;
  throw new Stuck(`${capitalised(what)} is ${priority} and not a whole number`);
}

function retryCycleOf(
  run: Run,
  node: Named,
  settings: JobSettings | undefined,
  scopeKey: Key,
): string | undefined {
  if (!settings?.retryCycle) return undefined;
  const what = `the retry cycle of ${label(node)}`;
  const cycle = evaluateText(run, settings.retryCycle, scopeKey, what);
  if (readRetryCycle(cycle)) return cycle;
  throw new Stuck(`${capitalised(what)} is "${cycle}" and not like R3/PT10M or PT1M,PT5M`);
}
