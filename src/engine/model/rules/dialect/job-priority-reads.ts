import { isComputed } from '../../../expressions/compile-expression.ts';
import { elementOf, textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

// The order in which jobs are run is a whole number; what an expression gives is checked when it is evaluated.

const attributes = ['jobPriority', 'taskPriority'] as const;

export const jobPriorityReads: Rule = (source) =>
  [...source.nodes.values(), { id: source.id, element: source.process }].flatMap(({ id, element }) => {
    const rounds = elementOf(element, 'loopCharacteristics');
    return [element, ...(rounds ? [rounds] : [])].flatMap((at) =>
      attributes.flatMap((name) => {
        const priority = textOf(at, `camunda:${name}`);
        if (priority === undefined || isComputed(priority) || /^[-+]?\d{1,9}$/.test(priority)) return [];
        return [
          problem({ id, element }, `has camunda:${name} "${priority}": a priority must be a whole number`),
        ];
      }),
    );
  });
