import { DateTime, Duration } from 'luxon';
import { addDuration } from '../../calendar/counting/add-duration.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import type { Variables } from '../../engine/variables.ts';
import type { InstanceUnderTest } from '../instance-under-test.ts';
import { NotPossible } from '../open.ts';
import { Broken, broken } from './broken.ts';
import { checkedAnswers } from './checked-answers.ts';
import type { Calendars, Compiled } from './compiled.ts';
import type { Step } from './scenario.ts';
import { say } from './words/say.ts';
import { wantedBy } from './words/step-words.ts';
import { whereItIs } from './words/where.ts';
import { named } from './words/named.ts';

// One step of a scenario, given to the kit. A step that cannot be taken breaks with what it wanted and where the
// instance stands instead.

export interface Walked {
  readonly compiled: Compiled;
  readonly calendars: Calendars;
  readonly instance: InstanceUnderTest;
}

/** Throws Broken. */
export function takeStep(walked: Walked, step: Step): void {
  const { instance } = walked;
  const { model } = instance;
  if ('at' in step && step.at !== undefined && !model.nodes.has(step.at))
    throw broken(say('want.element', { element: step.at }), say('got.no-element'), step.at);
  try {
    give(walked, step);
  } catch (error) {
    if (error instanceof Broken || !(error instanceof NotPossible)) throw error;
    const isRefusal = error.message.startsWith('Expected to come to rest');
    const got = isRefusal ? say('got.refused', { message: error.message }) : whereItIs(instance);
    throw broken(wantedBy(model, step), got, 'at' in step ? step.at : undefined);
  }
}

function give(walked: Walked, step: Step): void {
  const { instance } = walked;
  if (step.do === 'complete') complete(walked, step.at, step.answers, step.variables);
  if (step.do === 'answer-job') instance.answerJob(step.at, step.variables);
  if (step.do === 'fail-job') instance.failJob(step.at, step.message);
  if (step.do === 'throw-error') instance.throwError(step.at, step.code, step.variables);
  if (step.do === 'message') instance.receive(step.at, step.variables);
  if (step.do === 'signal') broadcast(instance, step.name, step.variables);
  if (step.do === 'end-call') instance.endCall(step.at, step.variables);
  if (step.do === 'break-call') instance.breakCall(step.at, step.code, step.variables);
  if (step.do === 'choose') instance.activate(step.at, step.variables);
  if (step.do === 'set') instance.set(step.variables);
  if (step.do === 'retry') instance.retry(step.at);
  if (step.do === 'cancel') instance.cancel(step.reason);
  if (step.do === 'wait') instance.moveClockTo(laterBy(walked, step.for, step.calendar));
  if (step.do === 'wait-until') instance.moveClockTo(new Date(step.moment));
  if (step.do === 'wait-for-timer') instance.moveClockTo(nextDue(instance, step.at));
}

function complete(
  { compiled, instance }: Walked,
  elementId: string,
  answers: Variables = {},
  added: Variables = {},
): void {
  const { model, open } = instance;
  const task = [...open.tasks.values()].find((one) => one.elementId === elementId);
  const form = compiled.forms.get(task?.formKey ?? '');
  const values =
    form && task
      ? checkedAnswers({ model, elementId, form, known: instance.seenAt(task.key) }, answers)
      : answers;
  instance.complete(elementId, { ...values, ...added });
}

/** One that nobody waits for is a step that does nothing: surely not what was meant. */
function broadcast(instance: InstanceUnderTest, name: string, variables: Variables = {}): void {
  const awaited = [...instance.open.subscriptions.values()];
  if (!awaited.some((one) => one.kind === 'signal' && one.name === name))
    throw new NotPossible(`Expected to broadcast ${name}, but nobody waits for it`);
  instance.broadcast(name, variables);
}

function laterBy({ instance, calendars }: Walked, duration: string, calendarId: string | undefined): Date {
  if (calendarId === undefined)
    return DateTime.fromJSDate(instance.now, { zone: officeZone })
      .plus(Duration.fromISO(duration))
      .toJSDate();
  const calendar = calendars(calendarId);
  if (!calendar) throw broken(say('want.calendar', { calendar: calendarId }), say('got.no-calendar'));
  return addDuration(calendar, instance.now, duration).at;
}

function nextDue(instance: InstanceUnderTest, elementId: string | undefined): Date {
  const { open, model } = instance;
  const due = [...open.timers.values()]
    .filter((timer) => elementId === undefined || timer.elementId === elementId)
    .flatMap(({ dueAt }) => dueAt ?? [])
    .sort((one, other) => Number(one) - Number(other));
  if (due[0]) return due[0];
  throw new NotPossible(`No timer runs at ${elementId === undefined ? 'all' : named(model, elementId)}`);
}
