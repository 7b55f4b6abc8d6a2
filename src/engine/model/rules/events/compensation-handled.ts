import { handlersBy, isCompensation } from '../../source/ways/compensation.ts';
import { isTrue } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// A compensation boundary event leads, by an association, to the one activity that undoes what it is attached
// to, or to none: then there is nothing to undo. That activity stands beside the flow (BPMN 2.0.2, 10.7.1).

export const compensationHandled: Rule = (source) => [
  ...nodesOf(source, 'boundaryEvent')
    .filter(isCompensation)
    .flatMap((event) => boundarySentences(source, event).map((sentence) => problem(event, sentence))),
  ...[...source.nodes.values()]
    .filter(isHandler)
    .flatMap((node) => handlerSentences(source, node).map((sentence) => problem(node, sentence))),
];

const isHandler = ({ element }: SourceNode): boolean => isTrue(element, 'isForCompensation');

function boundarySentences(source: Source, event: SourceNode): string[] {
  const handlers = handlersBy(source, event);
  const sentences: string[] = [];
  if (handlers.length > 1 || !handlers.every((node) => isHandler(node) && node.scopeId === event.scopeId))
    sentences.push(
      'leads to no handler: an association must lead from it to one activity beside it that says isForCompensation="true"',
    );
  if (event.outgoing.length > 0)
    sentences.push('has an outgoing flow: a compensation boundary event leads on by an association only');
  return sentences;
}

function handlerSentences(source: Source, node: SourceNode): string[] {
  const isMeant = nodesOf(source, 'boundaryEvent').some(
    (event) => isCompensation(event) && handlersBy(source, event).includes(node),
  );
  const sentences: string[] = [];
  if (!isMeant) sentences.push('is for compensation, but no compensation boundary event leads to it');
  if (isTrue(node.element, 'triggeredByEvent'))
    sentences.push('is for compensation: an event sub-process for that starts with a compensation event');
  if (node.incoming.length + node.outgoing.length > 0)
    sentences.push('is connected by a sequence flow: an activity for compensation stands beside the flow');
  return sentences;
}
