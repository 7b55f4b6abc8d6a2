import { textOf } from '../../xml/moddle-element.ts';
import { problem } from '../../problem.ts';
import type { SourceNode } from '../../source/source.ts';
import { nodesOf } from '../nodes-of.ts';
import type { Rule } from '../rule.ts';

// The sandbox runs JavaScript, and only what stands in the model: a script from a file is not versioned.

export const scriptRunsJavascript: Rule = (source) =>
  nodesOf(source, 'scriptTask').flatMap((node) => {
    const sentence = sentenceFor(node);
    return sentence === undefined ? [] : [problem(node, sentence)];
  });

function sentenceFor({ element }: SourceNode): string | undefined {
  const format = textOf(element, 'scriptFormat');
  if (textOf(element, 'camunda:resource') !== undefined) {
    return 'takes its script from a resource: a script must be written in the task itself';
  }
  if (textOf(element, 'script') === undefined) return 'has no script: a script task must say what to run';
  if (format === undefined) return 'has no scriptFormat: a script must be of format javascript';
  if (isJavascript(format)) return undefined;
  return `has a script of format ${format}: this engine executes javascript only`;
}

const isJavascript = (format: string): boolean =>
  /^(?:(?:text|application)\/)?(?:javascript|ecmascript|js)$/i.test(format);
