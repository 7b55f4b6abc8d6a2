import type { FlowNode, Model } from '../../engine/model/model.ts';
import type { Variables } from '../../engine/variables.ts';
import { InstanceUnderTest } from '../instance-under-test.ts';
import { NotPossible } from '../open.ts';
import type { Answer, CallAnswer, World } from '../world.ts';
import { broken } from './broken.ts';
import { checkedAnswers } from './checked-answers.ts';
import type { Calendars, Compiled } from './compiled.ts';
import type { WalkPlan } from './scenario.ts';
import { say } from './words/say.ts';

/** A process that has not come to rest after so many events never will; a run costs at most so much. */
const mostEvents = 20_000;

/** The process a plan means; throws Broken where there is none, or several. */
export function modelFor({ models }: Compiled, { process }: WalkPlan): Model {
  const fitting = models.filter(({ processId }) => (process ?? processId) === processId);
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  const names = models.map(({ processId }) => processId).join(', ');
  const wanted = process === undefined ? say('want.one-process') : say('want.process', { name: process });
  throw broken(wanted, say('got.processes', { names }));
}

/** The start of a plan. Throws Broken. */
export function begin(compiled: Compiled, calendars: Calendars, plan: WalkPlan): InstanceUnderTest {
  const model = modelFor(compiled, plan);
  const { at, message } = plan.start;
  if (at !== undefined && !model.nodes.has(at))
    throw broken(say('want.element', { element: at }), say('got.no-element'), at);
  const variables = { ...answersTo(compiled, model, plan), ...plan.start.variables };
  try {
    return new InstanceUnderTest(worldOf(compiled, calendars, model, plan), variables, {
      ...(at === undefined ? {} : { startEventId: at }),
      ...(message === undefined ? {} : { messageName: message }),
    });
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    throw broken(say('want.start'), say('got.refused', { message: error.message }), at);
  }
}

function answersTo(compiled: Compiled, model: Model, { start }: WalkPlan): Variables {
  if (start.answers === undefined) return {};
  const event = startEventOf(model, start.at);
  const form = compiled.forms.get(event?.formKey ?? '');
  if (!form || !event) return start.answers;
  const known = start.variables ?? {};
  return checkedAnswers({ model, elementId: event.id, form, known }, start.answers);
}

type StartEvent = Extract<FlowNode, { type: 'start-event' }>;

/** The start event that is named, or the one of the process that waits for nothing. */
export function startEventOf(model: Model, elementId: string | undefined): StartEvent | undefined {
  const ids = elementId === undefined ? (model.scopes.get(model.processId)?.startEvents ?? []) : [elementId];
  const events = ids.flatMap((id) => {
    const node = model.nodes.get(id);
    return node?.type === 'start-event' ? [node] : [];
  });
  return events.find(({ formKey }) => formKey !== undefined) ?? events[0];
}

function worldOf({ decisions }: Compiled, calendar: Calendars, model: Model, plan: WalkPlan): World {
  const { jobs = {}, calls = {} } = plan;
  const answers: Record<string, CallAnswer> = {};
  for (const [process, variables] of Object.entries(calls)) answers[process] = () => variables;
  return {
    model,
    now: new Date(plan.now),
    calendar,
    answerTo: (topic) => answerIn(jobs, topic),
    calls: answers,
    byHand: new Set(),
    decisions,
    mostEvents,
  };
}

/** A job without a topic is no work of a handler: a script, a decision, a continuation. */
function answerIn(jobs: NonNullable<WalkPlan['jobs']>, topic: string): Answer | undefined {
  if (topic === '') return undefined;
  const answer = Object.hasOwn(jobs, topic) ? jobs[topic] : jobs['*'];
  return answer === undefined || answer === 'wait' ? undefined : () => answer;
}
