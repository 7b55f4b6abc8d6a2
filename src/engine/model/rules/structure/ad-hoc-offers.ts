import { isComputed } from '../../../expressions/compile-expression.ts';
import { conditionIn } from '../../source/ways/condition-of.ts';
import { elementOf, isKind, isTrue, textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import { readSettings } from '../../readers/activities/read-settings.ts';
import { startsOf } from '../../source/ways/starts.ts';
import type { Source, SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// What can be chosen in an ad-hoc sub-process are its activities without incoming flow. It has no start and no end
// events (BPMN 2.0.2, 10.3.5), and what is no activity is only ever reached by a flow.

export const adHocOffers: Rule = (source) =>
  nodesOf(source, 'adHocSubProcess').flatMap((node) =>
    [...conditionSentences(source, node), ...orderingSentences(node), ...insideSentences(source, node)].map(
      (sentence) => problem(node, sentence),
    ),
  );

function conditionSentences(source: Source, { element }: SourceNode): string[] {
  const sentences: string[] = [];
  const condition = conditionIn(source, elementOf(element, 'completionCondition'));
  if (condition && !(condition.source !== undefined && isComputed(condition.source)))
    sentences.push(
      `has the completion condition "${condition.text.slice(0, 80)}": a condition must be FEEL, beginning with =, or \${…}`,
    );
  const chosen = readSettings(element)['activeElementsCollection'];
  if (chosen !== undefined && !isComputed(chosen))
    sentences.push(
      `has the activeElementsCollection "${chosen.slice(0, 80)}": it must be FEEL, beginning with =, or \${…}, and give a list of ids`,
    );
  return sentences;
}

function orderingSentences({ element }: SourceNode): string[] {
  const ordering = textOf(element, 'ordering') ?? 'Parallel';
  return [
    ...(['Parallel', 'Sequential'].includes(ordering)
      ? []
      : [`has the ordering "${ordering}": it must be Parallel or Sequential`]),
    ...(isTrue(element, 'triggeredByEvent')
      ? ['is started by an event: an event sub-process begins where its start event says']
      : []),
  ];
}

function insideSentences(source: Source, { id }: SourceNode): string[] {
  const inside = source.nodesIn.get(id) ?? [];
  if (inside.length === 0) return [];
  const marks = inside.filter(({ kind }) => kind === 'startEvent' || kind === 'endEvent');
  const begins = startsOf(source, id).implicitStarts.flatMap((start) => source.nodes.get(start) ?? []);
  const [offered, others] = [true, false].map((is) =>
    begins.filter(({ element }) => isKind(element, 'Activity') === is),
  );
  return [
    ...marks.map(
      (mark) =>
        `contains the ${mark.kind} ${mark.id}: in an ad-hoc sub-process nothing starts or ends the flow`,
    ),
    ...(others ?? []).map(
      (other) => `contains ${other.id}, which no flow leads to: only an activity can be chosen`,
    ),
    ...(offered?.length === 0
      ? ['offers nothing to choose: it needs an activity without incoming flow']
      : []),
  ];
}
