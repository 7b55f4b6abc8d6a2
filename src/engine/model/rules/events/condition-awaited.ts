import { isComputed } from '../../../expressions/compile-expression.ts';
import { conditionIn } from '../../source/ways/condition-of.ts';
import { definitionsOfKind } from '../../source/events/events.ts';
import { elementOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// A conditional event says what it waits for. Which variable changed, and how, is not asked here: the condition
// alone decides, so a model that asks for it would behave otherwise than drawn.

export const conditionAwaited: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) =>
    definitionsOfKind(node.element, 'conditional').flatMap((definition) =>
      sentencesFor(source, definition).map((sentence) => problem(node, sentence)),
    ),
  );

function sentencesFor(source: Source, definition: ModdleElement): string[] {
  const condition = conditionIn(source, elementOf(definition, 'condition'));
  const filters = ['variableName', 'variableEvents'].filter(
    (name) => textOf(definition, `camunda:${name}`) !== undefined,
  );
  const isReadable = condition?.source !== undefined && isComputed(condition.source);
  return [
    ...(isReadable ? [] : ['needs a condition to wait for, in FEEL, beginning with =, or ${…}']),
    ...filters.map((name) => `uses camunda:${name}: this engine looks at the condition alone`),
  ];
}
