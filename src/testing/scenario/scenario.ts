import { z } from 'zod';

// A scenario: one way through a process, as its designer means it. It says when it begins, what happens one step
// after the other, and what is to be seen then. A misspelt key is refused: it would silently expect nothing.

const variables = z.record(z.string().max(200), z.json());
const element = z.string().min(1).max(255);
const moment = z.iso.datetime({ offset: true });
const most = 100;

const expectation = z.strictObject({
  /** Tokens stand at these elements and nowhere else. */
  at: z.array(element).max(most).optional(),
  passed: z.array(element).max(1000).optional(),
  notPassed: z.array(element).max(1000).optional(),
  /** false: it goes on. */
  ended: z
    .union([
      z.literal(false),
      z.strictObject({
        at: element.optional(),
        how: z.enum(['completed', 'terminated', 'cancelled']).optional(),
      }),
    ])
    .optional(),
  /** Element of a timer → when it is due; null: its clock stands still. */
  due: z.record(element, moment.nullable()).optional(),
  variables: variables.optional(),
  /** Elements where an incident is open; an incident that no step expects breaks the scenario. */
  incidents: z.array(element).max(most).optional(),
});

const expect = expectation.optional();
const at = element;

const step = z.discriminatedUnion('do', [
  /** `answers` by the form's own schema; `variables` what the program adds. */
  z.strictObject({
    do: z.literal('complete'),
    at,
    answers: variables.optional(),
    variables: variables.optional(),
    expect,
  }),
  z.strictObject({ do: z.literal('answer-job'), at, variables: variables.optional(), expect }),
  /** For the last time. */
  z.strictObject({ do: z.literal('fail-job'), at, message: z.string().max(2000), expect }),
  z.strictObject({
    do: z.literal('throw-error'),
    at,
    code: z.string().max(255),
    variables: variables.optional(),
    expect,
  }),
  z.strictObject({ do: z.literal('message'), at, variables: variables.optional(), expect }),
  z.strictObject({
    do: z.literal('signal'),
    name: z.string().max(255),
    variables: variables.optional(),
    expect,
  }),
  /** Plain time, or with a calendar its working time. */
  z.strictObject({
    do: z.literal('wait'),
    for: z.iso.duration(),
    calendar: z.string().max(100).optional(),
    expect,
  }),
  z.strictObject({ do: z.literal('wait-until'), moment, expect }),
  /** Until the timer of this element is due, or without one the next. */
  z.strictObject({ do: z.literal('wait-for-timer'), at: at.optional(), expect }),
  z.strictObject({ do: z.literal('end-call'), at, variables: variables.optional(), expect }),
  z.strictObject({
    do: z.literal('break-call'),
    at,
    code: z.string().max(255),
    variables: variables.optional(),
    expect,
  }),
  z.strictObject({ do: z.literal('choose'), at, variables: variables.optional(), expect }),
  z.strictObject({ do: z.literal('set'), variables, expect }),
  z.strictObject({ do: z.literal('retry'), at, expect }),
  z.strictObject({ do: z.literal('cancel'), reason: z.string().max(2000), expect }),
]);

const start = z.strictObject({
  /** The start event; without one, the only one. */
  at: at.optional(),
  /** The message that begins the process. */
  message: z.string().max(255).optional(),
  /** To the form of the start event. */
  answers: variables.optional(),
  variables: variables.optional(),
  expect,
});

export const mostSteps = 300;

export const walkSchema = z.strictObject({
  /** Which process is meant, where the file has one for each of several pools. */
  process: z.string().max(255).optional(),
  now: moment,
  start,
  /** Topic → what its jobs answer at once; "wait": they wait for a step. "*": every other topic. */
  jobs: z.record(z.string().max(255), z.union([z.literal('wait'), variables])).optional(),
  /** Called process → what it ends with at once. */
  calls: z.record(z.string().max(255), variables).optional(),
  steps: z.array(step).max(mostSteps),
});

export const scenarioSchema = z.strictObject({
  ...walkSchema.shape,
  name: z.string().trim().min(1).max(200),
  description: z.string().max(2000).optional(),
  /** After the last step. */
  expect,
});

export const stepSchema = step;
export type Step = z.infer<typeof step>;
export type Start = z.infer<typeof start>;
export type Expectation = z.infer<typeof expectation>;
/** What happens, without what it is called. */
export type WalkPlan = z.infer<typeof walkSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
