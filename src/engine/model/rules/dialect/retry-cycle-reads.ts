import { readRetryCycle } from '../../../../kernel/retry-cycle.ts';
import { isComputed } from '../../../expressions/compile-expression.ts';
import { elementOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import { retryCycleOf } from '../../readers/activities/read-job-settings.ts';
import type { Rule } from '../rule.ts';

// Found when the work is handed out, a cycle that cannot be read would refuse whatever came before it. What an
// expression gives is checked when it is evaluated.

export const retryCycleReads: Rule = (source) =>
  [...source.nodes.values(), { id: source.id, element: source.process }].flatMap(({ id, element }) => {
    const rounds = elementOf(element, 'loopCharacteristics');
    return [element, ...(rounds ? [rounds] : [])].flatMap((at) => {
      const cycle = retryCycleOf(at);
      if (cycle === undefined || isComputed(cycle) || readRetryCycle(cycle)) return [];
      return [
        problem(
          { id, element },
          `has the retry cycle "${cycle}": it must be like R3/PT10M, three times, ten minutes apart, or like PT1M,PT5M`,
        ),
      ];
    });
  });
