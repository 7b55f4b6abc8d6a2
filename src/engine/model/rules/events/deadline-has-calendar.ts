import { alurTextOf } from '../../source/alur-text.ts';
import { definitionsOfKind } from '../../source/events/events.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import { timingsOf } from '../../source/events/timings.ts';
import type { Rule } from '../rule.ts';

// A deadline of a case is promised in working time. Without a calendar its duration runs through nights, week ends
// and holidays. A date is a moment of its own and needs none.

export const deadlineHasCalendar: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) =>
    definitionsOfKind(node.element, 'timer')
      .filter((definition) => isByTheClock(node, definition))
      .flatMap(timingsOf)
      .filter(({ timing }) => timing !== 'date')
      .map(({ source: time }) =>
        problem(
          node,
          `is a deadline of ${time.slice(0, 80)} by the clock: it needs an alur:calendar to count working time`,
        ),
      ),
  );

const isByTheClock = ({ element }: SourceNode, definition: ModdleElement): boolean =>
  alurTextOf(element, 'deadline', definition) !== undefined &&
  alurTextOf(element, 'calendar', definition) === undefined;
