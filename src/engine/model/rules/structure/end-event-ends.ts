import { problem } from '../../problem.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

export const endEventEnds: Rule = (source) =>
  nodesOf(source, 'endEvent')
    .filter((event) => event.outgoing.length > 0)
    .map((event) => problem(event, 'has an outgoing flow: an end event is where a flow ends'));
