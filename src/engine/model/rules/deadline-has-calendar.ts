import { alurTextOf } from '../alur-text.ts';
import { eventKindOf } from '../events.ts';
import { problem } from '../problem.ts';
import type { SourceNode } from '../source.ts';
import { timingsOf } from '../timings.ts';
import type { Rule } from './rule.ts';

// A deadline of a case is promised in working time. Without a calendar its duration runs through nights, week ends
// and holidays. A date is a moment of its own and needs none.

export const deadlineHasCalendar: Rule = (source) =>
  [...source.nodes.values()].filter(isDeadline).flatMap((node) => {
    if (alurTextOf(node.element, 'calendar') !== undefined) return [];
    return timingsOf(node.element)
      .filter(({ timing }) => timing !== 'date')
      .map(({ source: time }) =>
        problem(
          node,
          `is a deadline of ${time.slice(0, 80)} by the clock: it needs an alur:calendar to count working time`,
        ),
      );
  });

const isDeadline = ({ element }: SourceNode): boolean =>
  eventKindOf(element) === 'timer' && alurTextOf(element, 'deadline') !== undefined;
