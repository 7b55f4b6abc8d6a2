// Whether one of two conditions is the plain negation of the other, by their text alone: c and not c, two
// comparisons of the same two things that leave nothing between them. What is not sure is not said.

/** `a` and `b` are conditions as written, in FEEL or ${…}; true where exactly one of them holds in any case. */
export function exclude(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  return isNegation(one, other) || isNegation(other, one) || areOpposite(one, other);
}

/** Without the marks of the language and without spaces, which mean nothing outside of texts. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/^=\s*|^[$#]\{([\s\S]*)\}$/, '$1')
    .replace(/("[^"]*"|'[^']*')|\s+/g, '$1');

const isNegation = (condition: string, negation: string): boolean =>
  negation === `not(${condition})` ||
  negation === `!(${condition})` ||
  (/^[\w.]+$/.test(condition) &&
    [`!${condition}`, `${condition}==false`, `${condition}=false`].includes(negation));

const opposites: readonly (readonly [string, string])[] = [
  ['==', '!='],
  ['=', '!='],
  ['>', '<='],
  ['<', '>='],
];

function areOpposite(one: string, other: string): boolean {
  const [a, b] = [comparison(one), comparison(other)];
  if (!a || !b || a.left !== b.left || a.right !== b.right) return false;
  return opposites.some(
    ([sign, opposite]) =>
      (a.sign === sign && b.sign === opposite) || (a.sign === opposite && b.sign === sign),
  );
}

/** Undefined where there is more than one comparison of two simple things. */
function comparison(text: string): { left: string; sign: string; right: string } | undefined {
  const [, left, sign, right] = /^([\w.]+)(==|!=|<=|>=|=|<|>)([\w.]+|"[^"]*"|'[^']*')$/.exec(text) ?? [];
  return left === undefined || sign === undefined || right === undefined ? undefined : { left, sign, right };
}
