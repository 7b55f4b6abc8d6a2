import { isComputed } from '../../../expressions/compile-expression.ts';
import { conditionIn } from '../../source/ways/condition-of.ts';
import { elementOf, isKind, isTrue, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { collectionOf } from '../../source/variables/multi-instance-items.ts';
import { problem } from '../../problem.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// A repeated activity says how often: a multi-instance by a number or a list, a standard loop by a condition
// or a maximum. What would change what its rounds do, and is not executed, is refused.

export const repetitionEnds: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) => {
    const loop = elementOf(node.element, 'loopCharacteristics');
    if (!loop) return [];
    const isLoop = isKind(loop, 'StandardLoopCharacteristics');
    const sentences = isTrue(node.element, 'triggeredByEvent')
      ? ['is repeated: an event sub-process runs as often as its event happens']
      : isLoop
        ? loopSentences(source, loop)
        : multiInstanceSentences(source, node.element, loop);
    return sentences.map((sentence) => problem(node, sentence));
  });

function loopSentences(source: Source, loop: ModdleElement): string[] {
  const condition = elementOf(loop, 'loopCondition');
  const maximum = loop.get('loopMaximum');
  const sentences = notComputed(source, condition, 'loop condition');
  if (maximum !== undefined && !(typeof maximum === 'number' && Number.isInteger(maximum) && maximum > 0))
    sentences.push('has a loopMaximum that is no number of rounds: it must be 1 or more');
  if (textOf(condition, 'body') === undefined && maximum === undefined)
    sentences.push('is repeated for ever: a loop needs a loopCondition or a loopMaximum');
  return sentences;
}

function multiInstanceSentences(source: Source, activity: ModdleElement, loop: ModdleElement): string[] {
  const ways = [
    textOf(elementOf(loop, 'loopCardinality'), 'body'),
    textOf(loop, 'camunda:collection'),
    collectionOf(source, activity, 'loopDataInputRef'),
  ].filter((way) => way !== undefined);
  const sentences = notComputed(source, elementOf(loop, 'completionCondition'), 'completion condition');
  if (ways.length !== 1)
    sentences.push('must say how often it runs: by either a loopCardinality or one collection');
  return sentences;
}

function notComputed(source: Source, expression: ModdleElement | undefined, what: string): string[] {
  const condition = conditionIn(source, expression);
  if (!condition || (condition.source !== undefined && isComputed(condition.source))) return [];
  return [
    `has the ${what} "${condition.text.slice(0, 80)}": a condition must be FEEL, beginning with =, or \${…}`,
  ];
}
