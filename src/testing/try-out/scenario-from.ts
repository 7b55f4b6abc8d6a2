import type { Expectation, Scenario, WalkPlan } from '../scenario/scenario.ts';
import type { Standing } from './tried.ts';

/** The run that stands there as a scenario: what was passed, where it stands or how it ended, and when timers are due. */
export const scenarioFrom = (name: string, plan: WalkPlan, standing: Standing): Scenario => ({
  name,
  ...plan,
  expect: expectationFrom(standing),
});

function expectationFrom({ ended, tokens, passed, timers, incidents }: Standing): Expectation {
  const failed = [...new Set(incidents.map(({ elementId }) => elementId))];
  const expected: Expectation = {
    passed: [...passed],
    ...(failed.length > 0 ? { incidents: failed } : {}),
  };
  if (ended)
    return {
      ...expected,
      ended: { ...(ended.elementId === undefined ? {} : { at: ended.elementId }), how: ended.how },
    };
  const due = timers.map(({ elementId, dueAt }) => [elementId, dueAt ?? null] as const);
  return {
    ...expected,
    ended: false,
    at: tokens.map(({ elementId }) => elementId),
    ...(due.length > 0 ? { due: Object.fromEntries(due) } : {}),
  };
}
