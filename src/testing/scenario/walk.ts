import type { Model } from '../../engine/model/model.ts';
import type { EngineEvent } from '../../engine/outcome.ts';
import { begin, modelFor } from './begin.ts';
import { Broken, broken, type Break } from './broken.ts';
import { brokenAgainst } from './check-expectation.ts';
import type { Calendars, Compiled } from './compiled.ts';
import type { Expectation, Step, WalkPlan } from './scenario.ts';
import { takeStep, type Walked } from './take-step.ts';
import { named } from './words/named.ts';
import { say, type Words } from './words/say.ts';
import { startWords, stepWords } from './words/step-words.ts';

// A plan walked from its beginning: what each step has brought about, up to the end or to the step that breaks. The
// same plan, folder and calendars walk the same way every time: nothing of it asks a clock or draws an id.

export interface Taken {
  readonly words: Words;
  readonly events: readonly EngineEvent[];
  /** What the clock says after it. */
  readonly now: Date;
}

export interface Walk {
  readonly model: Model | undefined;
  /** Undefined where it could not begin. */
  readonly walked: Walked | undefined;
  /** The start, and then each step. */
  readonly taken: readonly Taken[];
  /** What the next step would be does not fit: `taken` ends before it. */
  readonly broke: Break | undefined;
}

/** `strict`: what a step expects is held against what is, and an incident that is not expected breaks. */
export function walk(
  compiled: Compiled,
  calendars: Calendars,
  plan: WalkPlan,
  { strict }: { strict: boolean },
): Walk {
  const taken: Taken[] = [];
  let model: Model | undefined;
  let walked: Walked | undefined;
  try {
    model = modelFor(compiled, plan);
    walked = { compiled, calendars, instance: begin(compiled, calendars, plan) };
    if (strict) check(walked, plan.start.expect);
    taken.push(told(walked, startWords(model, plan.start), taken));
    for (const step of plan.steps) {
      const failed = new Set(walked.instance.open.incidents.keys());
      takeStep(walked, step);
      if (strict) check(walked, step.expect, step, failed);
      taken.push(told(walked, stepWords(model, step), taken));
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { model, walked, taken, broke: error.at };
  }
  return { model, walked, taken, broke: undefined };
}

function told({ instance }: Walked, words: Words, before: readonly Taken[]): Taken {
  const from = before.reduce((sum, { events }) => sum + events.length, 0);
  return { words, events: instance.events.slice(from), now: instance.now };
}

/** `failed` are the incidents that were open before: each is told once. */
function check(
  { instance }: Walked,
  expect: Expectation = {},
  step?: Step,
  failed: ReadonlySet<string> = new Set(),
): void {
  const found = brokenAgainst(instance, expect);
  if (found) throw found;
  const expected = new Set(expect.incidents);
  if (step?.do === 'fail-job') expected.add(step.at);
  const fresh = [...instance.open.incidents.values()].filter(({ key }) => !failed.has(key));
  const incident = fresh.find(({ elementId }) => !expected.has(elementId));
  if (!incident) return;
  const element = named(instance.model, incident.elementId);
  const got = say('got.incident', { element, message: incident.message });
  throw broken(say('want.no-incident'), got, incident.elementId);
}
