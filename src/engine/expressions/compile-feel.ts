import { evaluate } from 'feelin';
import { reasonOf } from '../../kernel/reason-of.ts';
import type { Expression } from '../model/model.ts';
import type { Variables } from '../variables.ts';
import { ExpressionError } from './expression-error.ts';
import { builtInsFor, written } from './feel/built-ins.ts';
import { mayDiffer, rewriteFeel } from './feel/rewrite-feel.ts';
import { withinSteps } from './feel/steps.ts';
import { refuseDeep, withoutStrings } from './feel-nesting.ts';
import { toJson } from './to-json.ts';

// FEEL by feelin, with FEEL's own treatment of nothing: an unknown variable is null, a comparison with
// it is null or false, and no error is raised (DMN 1.3, 10.3.2). now() and today() are refused: an
// expression must give the same result whenever it is evaluated, and the engine reads no clock.

const CLOCK = /(?<![\p{L}\p{N}_.])(now|today)\s*\(/u;

export function compileFeel(source: string): Expression {
  const text = source.trimStart().slice(1).trim();
  const clock = CLOCK.exec(withoutStrings(text));
  if (clock) throw new ExpressionError(`${clock[1] ?? ''}() reads the clock, which an expression may not`);
  refuseDeep(text);
  // As the body of a function that nobody calls, it is parsed whole and not executed.
  inFeel(source, () => evaluate(`function() (${text}\n)`, {}));
  const builtIns = builtInsFor(text);
  return {
    source,
    evaluate: (variables) => inFeel(source, () => toJson(valueOf(text, contextOf(variables, builtIns)))),
  };
}

/** A context without a prototype: `constructor` or `toString` is then a name like any other, and unknown. */
const contextOf = (variables: Variables, builtIns: object): Record<string, unknown> =>
  Object.assign(Object.create(null) as Record<string, unknown>, builtIns, variables, written);

/** What a text repeats can only be seen with its variables at hand: their names may hold spaces. */
const valueOf = (text: string, context: Record<string, unknown>): unknown =>
  withinSteps(() => evaluate(mayDiffer(text) ? rewriteFeel(text, context) : text, context).value);

function inFeel<Value>(source: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const reason = reasonOf(error);
    throw new ExpressionError(`the FEEL expression ${quoted(source)} fails: ${reason}`);
  }
}

const quoted = (source: string): string => `"${source.length > 200 ? `${source.slice(0, 200)}…` : source}"`;
