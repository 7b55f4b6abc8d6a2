import { getDate, parseDuration, parseInterval } from '@0dep/piso';
import { isComputed } from '../../expressions/compile-expression.ts';
import { definitionsOfKind } from '../events.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import { timingsOf } from '../timings.ts';
import type { Timing } from '../timings.ts';
import type { Rule } from './rule.ts';

// A timer has exactly one of date, duration and cycle, in ISO 8601. A literal is checked here; what an
// expression gives is checked when it is evaluated.

export const timerSaysOneTime: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) =>
    definitionsOfKind(node.element, 'timer').flatMap((definition) =>
      sentencesFor(definition).map((sentence) => problem(node, sentence)),
    ),
  );

function sentencesFor(definition: ModdleElement): string[] {
  const timings = timingsOf(definition);
  const [only] = timings;
  if (only === undefined || timings.length > 1) {
    return ['needs exactly one of timeDate, timeDuration and timeCycle: a timer waits for one time'];
  }
  if (isComputed(only.source) || isIso(only)) return [];
  return [`waits for "${only.source.slice(0, 80)}": ${wanted[only.timing]}`];
}

const wanted: Record<Timing['timing'], string> = {
  date: 'a timer date must be ISO 8601, such as 2026-11-23T09:00:00+07:00',
  duration: 'a timer duration must be ISO 8601, such as P5D or PT4H',
  cycle: 'a timer cycle must be a repeating ISO 8601 interval, such as R3/PT10M',
};

const parsers: Record<Timing['timing'], (text: string) => unknown> = {
  date: (text) => getDate(text),
  duration: (text) => parseDuration(text),
  cycle: (text) => parseInterval(text),
};

function isIso({ timing, source }: Timing): boolean {
  if (timing === 'cycle' && !/^R\d*\//.test(source)) return false;
  try {
    parsers[timing](source);
    return true;
  } catch {
    return false;
  }
}
