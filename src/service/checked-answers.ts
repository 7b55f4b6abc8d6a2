import type { Form } from '../definitions/forms/form.ts';
import { validateSubmission } from '../definitions/forms/validate-submission.ts';
import type { Variables } from '../engine/variables.ts';
import type { Actor } from '../identity/actor.ts';
import { variablesSeenIn } from '../instances/views/variables-seen-by.ts';
import type { TaskInHand } from '../instances/work/task-in-hand.ts';
import { Rejection, type Problem } from '../kernel/rejection.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { refuseIf, whyNotComplete } from '../tasks/task-policy.ts';
import type { HeldTask } from '../tasks/task.ts';
import type { ServiceContext } from './context.ts';
import { onePerField } from './documents/form-files.ts';
import type { SealedDocument } from './documents/store-document.ts';
import type { Locale } from './findings/finding.ts';
import { applyTaskEffects } from './task-effects/apply-task-effects.ts';

// The answers to a task's form, checked by the same schema that drew it, and what they do to the service's tables.

type Raw = Readonly<Record<string, string | readonly string[]>>;

export interface SentAnswers {
  /** What was sent; where only the form tells how to read it, what makes that of it. */
  raw: Raw | ((form: Form) => Raw);
  locale: Locale;
  ip: string | undefined;
}

export interface Checked {
  task: HeldTask;
  form: Form;
  values: Variables;
  /** With what the case knew before: what the form's conditions read. */
  seen: Variables;
  locale: Locale;
  ip: string | undefined;
}

/** Refuses whoever may not complete the task; what is wrong with the answers is told, not refused. */
export function check(
  actor: Actor,
  { task, instance }: TaskInHand,
  form: Form,
  { raw: sent, locale, ip }: SentAnswers,
): { checked: Checked; problems: readonly Problem[] } {
  refuseIf(whyNotComplete(actor, task), `complete task ${task.number}`);
  const known = variablesSeenIn(instance, task.tokenKey);
  const raw = typeof sent === 'function' ? sent(form) : sent;
  const { values, problems } = validateSubmission(form, raw, known, locale);
  return { checked: { task, form, values, seen: { ...known, ...values }, locale, ip }, problems };
}

export function refuseAny(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const all = onePerField(problems);
  throw new Rejection('invalid', 'complete the task', 'something in its form is missing or wrong', all);
}

/** Returns the variables to add to those of the completion. */
export function effectsOf(
  context: ServiceContext,
  tx: Transaction,
  actor: Actor,
  { task, values, seen, uploads, locale, ip }: Checked & { uploads: SealedDocument[] },
): Promise<Variables> {
  return applyTaskEffects(context, tx, {
    processId: task.processId,
    elementId: task.elementId,
    instanceId: task.instanceId,
    values,
    seen,
    uploads,
    actor,
    now: context.clock.now(),
    locale,
    ...(ip === undefined ? {} : { ip }),
  });
}
