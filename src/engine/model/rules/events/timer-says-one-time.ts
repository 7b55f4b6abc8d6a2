import { parseDuration } from '../../../../calendar/reading/parse-duration.ts';
import { isComputed } from '../../../expressions/compile-expression.ts';
import { isCron, readCron } from '../../../timers/cron.ts';
import { readCycle, readInstant, readSpan, type Cycle, type Span } from '../../../timers/timing.ts';
import { alurTextOf } from '../../source/alur-text.ts';
import { definitionsOfKind } from '../../source/events/events.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import { timingsOf } from '../../source/events/timings.ts';
import type { Timing } from '../../source/events/timings.ts';
import type { Rule } from '../rule.ts';

// A timer has exactly one of date, duration and cycle, in ISO 8601 or, a cycle, as cron. A literal is checked here;
// what an expression gives is checked when it is evaluated.

export const timerSaysOneTime: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) =>
    definitionsOfKind(node.element, 'timer').flatMap((definition) =>
      sentencesFor(definition, alurTextOf(node.element, 'calendar') !== undefined).map((sentence) =>
        problem(node, sentence),
      ),
    ),
  );

function sentencesFor(definition: ModdleElement, isCounted: boolean): string[] {
  const timings = timingsOf(definition);
  const [only] = timings;
  if (only === undefined || timings.length > 1) {
    return ['needs exactly one of timeDate, timeDuration and timeCycle: a timer waits for one time'];
  }
  if (isComputed(only.source)) return [];
  const wrong = reads(() => readers[only.timing](only.source))
    ? isCounted && hasNoLength(only)
      ? 'working time has only hours and whole days, counted from a beginning'
      : undefined
    : wanted[only.timing];
  return wrong === undefined ? [] : [`waits for "${only.source.slice(0, 80)}": ${wrong}`];
}

const wanted: Record<Timing['timing'], string> = {
  date: 'a timer date must be ISO 8601, such as 2026-11-23T09:00:00+07:00',
  duration: 'a timer duration must be ISO 8601, such as P5D or PT4H',
  cycle:
    'a timer cycle must be a repeating ISO 8601 interval, such as R3/PT10M, or a cron expression, such as 0 0/5 * * * ?',
};

const readers: Record<Timing['timing'], (text: string) => unknown> = {
  date: readInstant,
  duration: readSpan,
  cycle: (text) => (isCron(text) ? readCron(text) : readCycle(text)),
};

/** Weeks, months and years of an office that is open at times, or turns counted back from an end. */
function hasNoLength({ timing, source }: Timing): boolean {
  if (timing === 'date' || (timing === 'cycle' && isCron(source))) return false;
  const { span, every, end }: Partial<Span & Cycle> =
    timing === 'cycle' ? readCycle(source) : readSpan(source);
  const length = every ?? span;
  return end !== undefined || (length !== undefined && !reads(() => parseDuration(length)));
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
