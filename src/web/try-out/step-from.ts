import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Json, Variables } from '../../engine/variables.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { stepSchema, type Step } from '../../testing/scenario/scenario.ts';
import type { Standing } from '../../testing/try-out/tried.ts';
import { textOf, type FormBody, type PageRequest } from '../page.ts';
import { formIn } from './form-in.ts';
import type { Subject } from './subject.ts';

// What was sent, as a step of a scenario. What is wrong with it is told at its field, and nothing is taken then.

/** The field of a step that takes variables as JSON. */
export const variablesField = 'variablesJson';

/** Throws invalid with the problems of the fields. */
export function stepFrom(request: PageRequest, subject: Subject, standing: Standing): Step {
  const { body } = request;
  const kind = textOf(body, 'do');
  const at = textOf(body, 'at');
  if (kind === 'complete') return completion(request, subject, standing, at);
  const given: Record<string, unknown> = { do: kind };
  if (at !== '') given['at'] = at;
  for (const name of ['name', 'code', 'message', 'reason', 'for', 'calendar']) {
    const text = textOf(body, name).trim();
    if (text !== '') given[name] = text;
  }
  if (kind === 'wait-until') given['moment'] = momentIn(request, 'moment');
  if (kind === 'set') given['variables'] = oneVariable(request);
  const added = kind === 'set' ? {} : variablesIn(request);
  if (Object.keys(added).length > 0) given['variables'] = added;
  return parsed(request, given);
}

function completion(request: PageRequest, subject: Subject, standing: Standing, at: string): Step {
  const task = standing.tasks.find(({ elementId }) => elementId === at);
  const form = formIn(subject, task?.formKey);
  const added = variablesIn(request);
  const variables = Object.keys(added).length > 0 ? { variables: added } : {};
  if (!form || !task) return { do: 'complete', at, ...variables };
  const { values, problems } = validateSubmission(form, request.body, task.seen, request.locale);
  if (problems.length > 0) throw refused(problems);
  return { do: 'complete', at, answers: withoutNulls(values), ...variables };
}

/** A field that was left empty was not answered. */
export const withoutNulls = (values: Variables): Record<string, z.core.util.JSONType> =>
  z
    .record(z.string(), z.json())
    .parse(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));

/** A JSON object, or nothing. */
export function variablesIn({
  body,
  t,
}: Pick<PageRequest, 'body' | 't'>): Record<string, z.core.util.JSONType> {
  const text = textOf(body, variablesField).trim();
  if (text === '') return {};
  const read = z.record(z.string(), z.json()).safeParse(jsonIn(text));
  if (read.success) return read.data;
  throw refused([{ field: variablesField, message: t('tryOut.problem.variables') }]);
}

function oneVariable({ body, t }: PageRequest): Record<string, Json> {
  const name = textOf(body, 'name').trim();
  const text = textOf(body, 'value');
  if (name === '') throw refused([{ field: 'name', message: t('tryOut.problem.name') }]);
  const value = z.json().safeParse(jsonIn(text));
  return { [name]: value.success ? value.data : text };
}

/** Undefined for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A date and time of the office's wall clock, as a browser's field sends it. */
export function momentIn({ body, t }: { body: FormBody } & Pick<PageRequest, 't'>, field: string): string {
  const moment = DateTime.fromISO(textOf(body, field), { zone: officeZone });
  const text = moment.isValid ? moment.toISO({ suppressMilliseconds: true }) : null;
  if (text === null) throw refused([{ field, message: t('tryOut.problem.moment') }]);
  return text;
}

function parsed({ t }: PageRequest, given: object): Step {
  const step = stepSchema.safeParse(given);
  if (step.success) return step.data;
  const names = step.error.issues.map(({ path }) => String(path[0] ?? 'do'));
  throw refused(names.map((field) => ({ field, message: t(`tryOut.problem.${known(field)}`) })));
}

const fields = ['for', 'code', 'message', 'moment', 'name'] as const;
const known = (field: string): (typeof fields)[number] | 'step' =>
  fields.find((one) => one === field) ?? 'step';

const refused = (problems: readonly Problem[]): Rejection =>
  new Rejection('invalid', 'take the step', problems.map(({ message }) => message).join(' '), problems);
