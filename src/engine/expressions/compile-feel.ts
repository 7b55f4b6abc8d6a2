import { reasonOf } from '../../kernel/reason-of.ts';
import type { Expression } from '../model/model.ts';
import type { Variables } from '../variables.ts';
import { ExpressionError } from './expression-error.ts';
import type { Formula } from './feel/formula.ts';
import { mayHoldNames, namesIn } from './feel/names-in.ts';
import { readFeel } from './feel/read-feel.ts';
import { withinSteps } from './feel/steps.ts';
import { withoutStrings } from './feel-nesting.ts';
import { toJson } from './to-json.ts';

// FEEL, with FEEL's own treatment of nothing: an unknown variable is null, a comparison with it is null or false,
// and no error is raised (DMN 1.5, 10.3.2). now() and today() are refused: an expression must give the same
// result whenever it is evaluated, and the engine reads no clock.

const CLOCK = /(?<![\p{L}\p{N}_.])(now|today)\s*\(/u;

/** How many readings of one text are kept: one for each set of names with spaces or signs that it has met. */
const MOST_READINGS = 8;

export function compileFeel(source: string): Expression {
  const text = source.trimStart().slice(1).trim();
  const clock = CLOCK.exec(withoutStrings(text));
  if (clock) throw new ExpressionError(`${clock[1] ?? ''}() reads the clock, which an expression may not`);
  const formulaFor = inFeel(source, () => reading(text));
  return {
    source,
    evaluate: (variables) =>
      inFeel(source, () => toJson(withinSteps(() => formulaFor(variables)({ values: variables })) ?? null)),
  };
}

/** What the text means can only be seen with its variables at hand: their names may hold spaces. */
function reading(text: string): (variables: Variables) => Formula {
  const plain = readFeel(text, {});
  if (!mayHoldNames(text)) return () => plain;
  const known = new Map<string, Formula>([['', plain]]);
  return (variables) => {
    const names = namesIn(text, variables);
    const found = known.get(names);
    if (found) return found;
    const read = readFeel(text, variables);
    const [oldest] = [...known.keys()].filter((key) => key !== '');
    if (known.size > MOST_READINGS && oldest !== undefined) known.delete(oldest);
    known.set(names, read);
    return read;
  };
}

function inFeel<Value>(source: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new ExpressionError(`the FEEL expression ${quoted(source)} fails: ${reasonOf(error)}`);
  }
}

const quoted = (source: string): string => `"${source.length > 200 ? `${source.slice(0, 200)}…` : source}"`;
