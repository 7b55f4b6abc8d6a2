// Texts of statements that vary in one part and come again and again: a few hundred letters take longer to
// put together, and to be looked up by, than SQLite takes for a row.

const most = 50;

/** `textFor` whose last answers are kept, each under what it was made for. */
export function keptTexts<Part extends string | number>(
  textFor: (part: Part) => string,
): (part: Part) => string {
  const kept = new Map<Part, string>();
  return (part) => {
    const known = kept.get(part);
    if (known !== undefined) return known;
    const text = textFor(part);
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(part, text);
    return text;
  };
}
