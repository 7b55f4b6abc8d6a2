import { parseExpression, parseUnaryTests } from 'feelin';
import { ExpressionError } from '../expression-error.ts';
import { refuseDeep } from '../feel-nesting.ts';
import { compileNode } from './compile-node.ts';
import { partsOf, type Formula, type Node, type Values } from './formula.ts';
import { shapeOf } from './shape-of.ts';
import { compilePassing, type Passes } from './nodes/passing.ts';

// From a text to a formula. `names` is what the text can see, with values of the right shape: a FEEL name may hold
// spaces and signs, and what `a-b` is can only be known by it.

/** Throws an ExpressionError that says what is not expected where. */
export function readFeel(text: string, names: Values): Formula {
  refuseDeep(text);
  const readable = withRanges(text);
  return inTree(() => {
    const top = parseExpression(readable, shapeOf(names), undefined).topNode;
    refuseErrors(top, text);
    return compileNode(top, text);
  });
}

export interface UnaryTests {
  readonly passing: readonly Passes[];
  readonly isNegated: boolean;
}

/** Unary tests (DMN 1.5, 7.3.2): `> 5`, `"a", "b"`, `not("c")`. None for `-`, which everything passes. */
export function readUnaryTests(text: string, names: Values): UnaryTests {
  refuseDeep(text);
  const readable = withRanges(text);
  return inTree(() => {
    const top = parseUnaryTests(readable, shapeOf(names), undefined).topNode;
    refuseErrors(top, text);
    const tests = top.getChild('PositiveUnaryTests');
    return {
      passing: (tests ? partsOf(tests) : []).map((test) => compilePassing(test, text)),
      isNegated: top.getChild('not') !== null,
    };
  });
}

function refuseErrors(top: Node, text: string): void {
  top.toTree().iterate({
    enter({ type, from, to }) {
      if (!type.isError) return;
      const place = text.slice(from, Math.max(to, from + 1)).trim();
      throw new ExpressionError(place === '' ? 'it ends too early' : `"${place}" is not expected there`);
    },
  });
}

/** The parser knows lists of a type and no ranges of one; the compiler reads the word that stands in the text. */
const withRanges = (text: string): string =>
  /\brange\s*</.test(text) ? text.replaceAll(/\brange(?=\s*<\s*[a-zA-Z ]+>)/g, 'list ') : text;

/** A tree that is too deep for the stack is one that takes too much; the parser has errors of its own. */
function inTree<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpressionError || !(error instanceof Error)) throw error;
    const reason = error instanceof RangeError ? 'it takes too much' : 'it cannot be read';
    throw new ExpressionError(`${reason}: ${error.message}`);
  }
}
