import { parseExpression } from 'feelin';
import { withoutStrings } from '../feel-nesting.ts';
import { applied, type Edit } from './edits.ts';

// A FEEL text as feelin can be trusted with it: what loops, filters or calls counts its steps (steps.ts), and the
// operators that feelin does not evaluate as the standard says become calls of functions that do (operators.ts).
// `names` is what the text can see: FEEL cannot be parsed without it.

type Node = ReturnType<typeof parseExpression>['topNode'];
type Wrap = (node: Node | undefined | null, before: string, after: string) => void;
type Replace = (node: Node | undefined | null, text: string) => void;

/** A text without any of these is evaluated as it stands, but for the type of what is compared. */
export const mayDiffer = (text: string): boolean =>
  /\b(?:for|some|every|function|if|between)\b|[[*/+-]|\de/i.test(text);

/** A text that has an error is given back as it is, for feelin to tell. */
export function rewriteFeel(text: string, names: Record<string, unknown>): string {
  const opening: Edit[] = [];
  const closing: Edit[] = [];
  const wrap: Wrap = (node, before, after) => {
    if (!node) return;
    opening.push({ at: node.from, over: 0, text: before });
    closing.unshift({ at: node.to, over: 0, text: after });
  };
  const replace: Replace = (node, by) => {
    if (node) opening.push({ at: node.from, over: node.to - node.from, text: by });
  };
  let isBroken = false;
  parseExpression(text, names, undefined).iterate({
    enter: ({ name, node, type }) => {
      if (type.isError) isBroken = true;
      rewriters[name]?.(node, wrap, replace, text);
    },
  });
  return isBroken ? text : applied(text, [...closing, ...opening]);
}

type Rewriter = (node: Node, wrap: Wrap, replace: Replace, text: string) => void;

const rewriters: Readonly<Record<string, Rewriter | undefined>> = {
  ForExpression: (node, wrap) => wrap(partsOf(node).at(-1), 'if _tick_() then (', ') else null'),
  FunctionBody: (node, wrap) => wrap(node, 'if _tick_() then (', ') else null'),
  FilterExpression: (node, wrap, _replace, text) => wrap(decidedBy(node, text), '_tick_() and (', ')'),
  IterationContext(node, wrap, replace) {
    const dots = node.getChild('..');
    wrap(node, dots ? '_range_(' : '_each_(', ')');
    replace(dots, ', ');
  },
  // some … satisfies c → _some_(for … return c): three-valued, as the standard has it.
  QuantifiedExpression(node, wrap, replace) {
    const quantifier = node.getChild('some') ?? node.getChild('every');
    if (!quantifier) return;
    wrap(node, quantifier.name === 'some' ? '_some_(' : '_every_(', ')');
    replace(quantifier, 'for');
    replace(node.getChild('satisfies'), 'return');
    wrap(partsOf(node).at(-1), 'if _tick_() then (', ') else null');
  },
  /** Only true is true. */
  IfExpression: (node, wrap) => wrap(partsOf(node)[1], '(', ') = true'),
  ArithmeticExpression(node, wrap, replace, text) {
    const [first, operator] = partsOf(node);
    if (first?.name === 'ArithOp' && operator) {
      wrap(node, '_negate_(', ')');
      return replace(first, '');
    }
    if (operator?.name !== 'ArithOp') return;
    const called = arithmetic[text.slice(operator.from, operator.to)];
    if (called === undefined) return;
    wrap(node, `${called}(`, ')');
    replace(operator, ', ');
  },
  Comparison(node, wrap, replace, text) {
    const [, operator] = partsOf(node);
    if (operator?.name !== 'CompareOp') return;
    const called = comparing[text.slice(operator.from, operator.to)];
    if (called === undefined) return;
    wrap(node, `${called}(`, ')');
    replace(operator, ', ');
  },
  /** feelin reads an exponent only after a fraction. */
  NumericLiteral(node, _wrap, replace, text) {
    const number = text.slice(node.from, node.to);
    if (/^-?\d+e/i.test(number)) replace(node, number.replace(/e/i, '.0e'));
  },
};

const arithmetic: Readonly<Record<string, string | undefined>> = {
  '+': '_plus_',
  '-': '_minus_',
  '*': '_times_',
  '/': '_over_',
};
const comparing: Readonly<Record<string, string | undefined>> = {
  '<': '_lt_',
  '<=': '_le_',
  '>': '_gt_',
  '>=': '_ge_',
};

const deciding = new Set([
  'Comparison', 'Conjunction', 'Disjunction', 'QuantifiedExpression', 'InstanceOfExpression',
]); // prettier-ignore

/** The condition of a filter that looks at each item; an index is none, and is left as it is. */
function decidedBy(node: Node, text: string): Node | undefined {
  const condition = partsOf(node).at(-2);
  let inner = condition;
  while (inner?.name === 'ParenthesizedExpression') inner = partsOf(inner)[1];
  return inner && (deciding.has(inner.name) || seesItem(inner, text)) ? condition : undefined;
}

/** not(item = 2), contains(item.name, "a"), item.isOpen: feelin would take them for an index. */
const seesItem = ({ name, from, to }: Node, text: string): boolean =>
  (name === 'FunctionInvocation' || name === 'PathExpression') &&
  /\bitem\b/.test(withoutStrings(text.slice(from, to)));

function partsOf(node: Node): Node[] {
  const parts: Node[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling) if (!part.type.isSkipped) parts.push(part);
  return parts;
}
