import { readRetryCycle } from '../../../kernel/retry-cycle.ts';
import { extensionsOf, textOf } from '../moddle-element.ts';
import { problem } from '../problem.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

// Found when the work is handed out, a cycle that cannot be read would refuse whatever came before it.

export const retryCycleReads: Rule = (source) =>
  nodesOf(source, 'serviceTask', 'sendTask', 'businessRuleTask').flatMap((node) => {
    const [retry] = extensionsOf(node.element, 'camunda:FailedJobRetryTimeCycle');
    const cycle = textOf(retry, 'body');
    if (cycle === undefined || readRetryCycle(cycle)) return [];
    return [
      problem(
        node,
        `has the retry cycle "${cycle}": it must be like R3/PT10M, three times, ten minutes apart`,
      ),
    ];
  });
