import { evaluate, isFunction } from 'feelin';
import { reasonOf } from '../../../kernel/reason-of.ts';
import { refuseDeep } from '../../expressions/feel-nesting.ts';
import { LONGEST_EXPRESSION } from '../../expressions/longest-expression.ts';
import { ExpressionError } from '../../expressions/expression-error.ts';
import { builtInsFor, written } from '../../expressions/feel/built-ins.ts';
import { rewriteFeel } from '../../expressions/feel/rewrite-feel.ts';
import { withinSteps } from '../../expressions/feel/steps.ts';
import { newValues, type Values } from '../run.ts';

// A FEEL text, parsed once and evaluated often. It is parsed as the body of a function without parameters;
// the function reads its scope anew each time it is called, so giving it other values is all it takes. The
// names of the scope must be known when it is parsed, because a FEEL name may hold spaces and signs.

export type Formula = (values: Values) => unknown;

/** `samples`: every visible name with a value of its type, or null. Throws an ExpressionError. */
export function compileFormula(text: string, samples: Values): Formula {
  if (text.length > LONGEST_EXPRESSION)
    throw new ExpressionError(`it is longer than ${LONGEST_EXPRESSION} characters`);
  refuseDeep(text);
  const builtIns = builtInsFor(text);
  const scope = newValues(builtIns, samples, written);
  const body = parsed(rewriteFeel(text, scope), scope);
  return (values) => {
    replace(scope, newValues(builtIns, values, written));
    return inFeel(() => withinSteps(() => body.invoke([]))) ?? null;
  };
}

function parsed(text: string, scope: Values) {
  try {
    const { value } = evaluate(`function() (${text}\n)`, scope);
    if (isFunction(value)) return value;
    throw new ExpressionError('it is no FEEL expression');
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    throw new ExpressionError(reasonOf(error));
  }
}

function replace(scope: Values, values: Values): void {
  for (const name of Object.keys(scope)) if (!(name in values)) delete scope[name];
  Object.assign(scope, values);
}

/** What FEEL cannot work out is null (DMN 1.5, 10.3.2.13); limits are not FEEL's affair. */
function inFeel(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    if (error instanceof RangeError) throw new ExpressionError(`it takes too much: ${error.message}`);
    return null;
  }
}
