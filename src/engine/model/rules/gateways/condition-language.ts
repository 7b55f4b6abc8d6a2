import { isComputed } from '../../../expressions/compile-expression.ts';
import { conditionOf } from '../../source/ways/condition-of.ts';
import { elementOf, textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source, SourceFlow } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// A condition is FEEL (= …) or ${…}. Scripts as conditions are refused: they would run outside the sandbox.

export const conditionLanguage: Rule = (source) =>
  [...source.flows.values()].flatMap((flow) => {
    const sentence = sentenceFor(source, flow);
    return sentence === undefined ? [] : [problem(flow, sentence)];
  });

function sentenceFor(source: Source, { element }: SourceFlow): string | undefined {
  const resource = textOf(elementOf(element, 'conditionExpression'), 'camunda:resource');
  if (resource !== undefined)
    return `takes its condition from ${resource}: a condition must be written in the flow itself`;
  const condition = conditionOf(source, element);
  if (condition === undefined || (condition.source !== undefined && isComputed(condition.source)))
    return undefined;
  const written = `has the condition "${condition.text.slice(0, 80)}"`;
  const language = condition.language === undefined ? '' : ` in ${condition.language}`;
  return `${written}${language}: a condition must be FEEL, beginning with =, or \${…}`;
}
