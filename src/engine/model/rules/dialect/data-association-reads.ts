import { isComputed } from '../../../expressions/compile-expression.ts';
import type { Condition } from '../../source/ways/condition-of.ts';
import { associationsOf } from '../../source/variables/data-associations.ts';
import type { Association, AssignmentSource } from '../../source/variables/data-associations.ts';
import { problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

// A data association copies one source to its target, or says how several make it (BPMN 2.0.2, 10.4.2). Its
// expressions are those of all others here; XPath, which the standard means where no language is named, is not.

const ways = ['dataInputAssociations', 'dataOutputAssociations'] as const;

export const dataAssociationReads: Rule = (source) =>
  [...source.nodes.values()].flatMap((node) =>
    ways
      .flatMap((way) => associationsOf(source, node.element, way))
      .flatMap((association) => sentencesFor(association).map((sentence) => problem(node, sentence))),
  );

function sentencesFor({ sources, target, transformation, assignments }: Association): string[] {
  const sentences: string[] = [];
  const isCopy = target !== undefined && !transformation && assignments.length === 0;
  if (isCopy && sources.length > 1)
    sentences.push(
      `has a data association from ${sources.join(' and ')} to ${target}: several sources need a transformation`,
    );
  if (transformation && !(transformation.source !== undefined && isComputed(transformation.source)))
    sentences.push(
      `has the transformation "${shown(transformation)}": it must be FEEL, beginning with =, or \${…}`,
    );
  return [...sentences, ...assignments.flatMap(assignmentSentences)];
}

function assignmentSentences({ from, to }: AssignmentSource): string[] {
  const sentences: string[] = [];
  if (!from || to === undefined) sentences.push('has a data assignment without from or to: it needs both');
  if (from && !('variable' in from) && (from.source === undefined || isPath(from.text)))
    sentences.push(`assigns from "${shown(from)}": it must be a text, FEEL, beginning with =, or \${…}`);
  if (to !== undefined && !/^[\p{L}_$][\p{L}\p{N}_$ -]*$/u.test(to))
    sentences.push(`assigns to "${to.slice(0, 80)}": it must be the name of a variable`);
  return sentences;
}

/** The functions that BPMN adds to XPath (10.4.3). */
const isPath = (text: string): boolean => /^get(?:Data|Process|Activity|Event)\w*\(/.test(text);

const shown = ({ text }: Condition): string => text.slice(0, 80);
