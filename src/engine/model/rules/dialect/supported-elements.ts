import { problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

// What this engine cannot execute is refused, not skipped: a process must do what its drawing says.

export const executableElements: ReadonlySet<string> = new Set([
  'task', 'manualTask', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'scriptTask', 'businessRuleTask',
  'exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'eventBasedGateway', 'complexGateway',
  'subProcess', 'transaction', 'adHocSubProcess', 'callActivity',
  'startEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent', 'endEvent',
]); // prettier-ignore

export const supportedElements: Rule = (source) =>
  [...source.nodes.values()]
    .filter((node) => !executableElements.has(node.kind))
    .map((node) =>
      problem(node, `cannot be deployed: this engine does not execute ${node.kind} elements yet`),
    );
