import { parseExpression } from 'feelin';

// Writes the counting of steps.ts into a FEEL text, where it loops, filters or calls. `names` is what the text
// can see: FEEL cannot be parsed without it. A text that has an error is given back as it is.

type Tree = ReturnType<typeof parseExpression>;
type Node = Tree['topNode'];

interface Edit {
  at: number;
  /** Characters that are replaced. */
  over: number;
  text: string;
}

const MAY_REPEAT = /\b(?:for|some|every|function)\b|\[/;
const DECIDED = new Set([
  'Comparison',
  'Conjunction',
  'Disjunction',
  'QuantifiedExpression',
  'InstanceOfExpression',
]);

export function countSteps(text: string, names: Record<string, unknown>): string {
  if (!MAY_REPEAT.test(text)) return text;
  const opening: Edit[] = [];
  const closing: Edit[] = [];
  const wrap = (node: Node | null | undefined, before: string, after: string) => {
    if (!node) return;
    opening.push({ at: node.from, over: 0, text: before });
    closing.unshift({ at: node.to, over: 0, text: after });
  };
  let isBroken = false;
  parseExpression(text, names, undefined).iterate({
    enter: ({ name, node, type }) => {
      if (type.isError) isBroken = true;
      if (name === 'ForExpression') wrap(lastOf(node), 'if _tick_() then (', ') else null');
      if (name === 'QuantifiedExpression') wrap(lastOf(node), '_tick_() and (', ')');
      if (name === 'FunctionBody') wrap(node, 'if _tick_() then (', ') else null');
      if (name === 'FilterExpression') wrap(decidedBy(node), '_tick_() and (', ')');
      if (name === 'IterationContext') wrapDomain(node, wrap, opening);
    },
  });
  return isBroken ? text : applied(text, [...closing, ...opening]);
}

function wrapDomain(
  node: Node,
  wrap: (node: Node, before: string, after: string) => void,
  edits: Edit[],
): void {
  const dots = node.getChild('..');
  wrap(node, dots ? '_range_(' : '_each_(', ')');
  if (dots) edits.push({ at: dots.from, over: 2, text: ', ' });
}

const lastOf = (node: Node): Node | undefined => partsOf(node).at(-1);

/** The condition of a filter; an index is no loop. */
function decidedBy(node: Node): Node | undefined {
  const condition = partsOf(node).at(-2);
  return condition && DECIDED.has(condition.name) ? condition : undefined;
}

function partsOf(node: Node): Node[] {
  const parts: Node[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling) if (!part.type.isSkipped) parts.push(part);
  return parts;
}

/** At one place, what ends there is closed before anything is opened. */
function applied(text: string, edits: readonly Edit[]): string {
  let written = '';
  let position = 0;
  for (const { at, over, text: inserted } of [...edits].sort((one, other) => one.at - other.at)) {
    written += text.slice(position, at) + inserted;
    position = at + over;
  }
  return written + text.slice(position);
}
