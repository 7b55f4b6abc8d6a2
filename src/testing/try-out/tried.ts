import type { Model } from '../../engine/model/model.ts';
import type { Advanced } from '../../engine/outcome.ts';
import type { Variables } from '../../engine/variables.ts';
import type { InstanceUnderTest } from '../instance-under-test.ts';
import type { Break } from '../scenario/broken.ts';
import type { Compiled, Calendars } from '../scenario/compiled.ts';
import { stepsOf, type RunStep } from '../scenario/run-scenario.ts';
import type { WalkPlan } from '../scenario/scenario.ts';
import { walk } from '../scenario/walk.ts';

// What a page shows of a process that is tried out: plain values, for they come out of a thread.

export interface Tried {
  /** The start, and each step that was taken. */
  readonly steps: readonly RunStep[];
  /** The step after them, which does not fit (any more). */
  readonly broke: Break | undefined;
  /** Undefined where it did not begin. */
  readonly standing: Standing | undefined;
}

export interface Place {
  readonly elementId: string;
  readonly name: string;
}

export interface Standing {
  readonly processId: string;
  /** Instants are ISO 8601. */
  readonly now: string;
  readonly ended: (NonNullable<Advanced['ended']> & { readonly name: string }) | undefined;
  readonly tokens: readonly (Place & { readonly count: number })[];
  readonly passed: readonly string[];
  readonly tasks: readonly TaskToDo[];
  readonly jobs: readonly (Place & { readonly topic: string })[];
  readonly calls: readonly (Place & { readonly process: string })[];
  readonly timers: readonly (Place & { readonly dueAt: string | undefined; readonly calendarId: string })[];
  readonly messages: readonly (Place & { readonly message: string })[];
  /** Names of signals that are awaited. */
  readonly signals: readonly string[];
  readonly incidents: readonly (Place & { readonly message: string })[];
  /** Activities of ad-hoc sub-processes that can be begun. */
  readonly choices: readonly Place[];
  readonly variables: Variables;
}

export interface TaskToDo extends Place {
  readonly formKey: string | undefined;
  /** Who would see it. */
  readonly who: readonly string[];
  /** What its form may show. */
  readonly seen: Variables;
}

export function tryOut(compiled: Compiled, calendars: Calendars, plan: WalkPlan): Tried {
  const { model, walked, taken, broke } = walk(compiled, calendars, plan, { strict: false });
  return {
    steps: model ? stepsOf(model, taken) : [],
    broke,
    standing: walked && taken.length > 0 ? standingOf(walked.instance) : undefined,
  };
}

function standingOf(instance: InstanceUnderTest): Standing {
  const { model, open, ended, now, variables } = instance;
  const subscriptions = [...open.subscriptions.values()];
  const place = ({ elementId }: { elementId: string }) => placeOf(model, elementId);
  return {
    processId: model.processId,
    now: now.toISOString(),
    ended: ended && { ...ended, name: placeOf(model, ended.elementId ?? model.processId).name },
    tokens: [...instance.tokens].map(([elementId, count]) => ({ ...place({ elementId }), count })),
    passed: passedIn(instance),
    tasks: tasksOf(instance),
    jobs: [...open.jobs.values()].map((job) => ({ ...place(job), topic: job.topic ?? job.kind })),
    calls: [...open.calls.values()].map((call) => ({ ...place(call), process: call.calledElement })),
    timers: [...open.timers.values()].map((timer) => ({
      ...place(timer),
      dueAt: timer.dueAt?.toISOString(),
      calendarId: timer.calendarId ?? '',
    })),
    messages: subscriptions
      .filter(({ kind }) => kind === 'message')
      .map((one) => ({ ...place(one), message: one.name })),
    signals: [...new Set(subscriptions.filter(({ kind }) => kind === 'signal').map(({ name }) => name))],
    incidents: [...open.incidents.values()].map((one) => ({ ...place(one), message: one.message })),
    choices: instance.choices
      .flatMap(({ elementIds }) => elementIds)
      .map((elementId) => place({ elementId })),
    variables,
  };
}

const placeOf = ({ nodes }: Model, elementId: string): Place => ({
  elementId,
  name: nodes.get(elementId)?.name?.replaceAll(/\s+/g, ' ').trim() || elementId,
});

const passedIn = ({ events }: InstanceUnderTest): string[] => [
  ...new Set(events.flatMap((event) => (event.type === 'element.left' ? [event.elementId] : []))),
];

const tasksOf = (instance: InstanceUnderTest): TaskToDo[] =>
  [...instance.open.tasks.values()].map((task) => ({
    ...placeOf(instance.model, task.elementId),
    formKey: task.formKey,
    who: [
      ...(task.assignee === undefined ? [] : [task.assignee]),
      ...task.candidateUsers,
      ...task.candidateGroups,
    ],
    seen: instance.seenAt(task.key),
  }));
