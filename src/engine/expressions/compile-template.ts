import type { Expression } from '../model/model.ts';
import type { Json, Variables } from '../variables.ts';
import { ExpressionError } from './expression-error.ts';
import { evaluateTree } from './juel/evaluate.ts';
import { parse } from './juel/parse.ts';
import { splitTemplate } from './juel/split-template.ts';
import type { Tree } from './juel/tree.ts';
import { toJson } from './to-json.ts';

// `${…}` alone gives its value with its type; among text, every value becomes text and nothing becomes
// the empty text: "Hello ${name}!".

export function compileTemplate(source: string): Expression {
  return inTemplate(source, () => {
    const parts = splitTemplate(source.trim()).map((part) => ('text' in part ? part.text : parse(part.code)));
    const [only] = parts;
    const evaluateParts =
      parts.length === 1 && only !== undefined && typeof only !== 'string'
        ? (variables: Variables) => toJson(evaluateTree(only, variables))
        : (variables: Variables) => toJson(parts.map((part) => textOf(part, variables)).join(''));
    return { source, evaluate: (variables) => inTemplate(source, () => evaluateParts(variables)) };
  });
}

function textOf(part: string | Tree, variables: Variables): string {
  if (typeof part === 'string') return part;
  const value: Json = toJson(evaluateTree(part, variables));
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function inTemplate<Value>(source: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new ExpressionError(`"${source.slice(0, 200)}": ${error.message}`);
  }
}
