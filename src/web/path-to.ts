// A path with arguments: the pattern for the route table, and a function for links.

type Segments<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Segments<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

export interface PathTo<Pattern extends string> {
  (values: Record<Segments<Pattern>, string | number>): string;
  readonly pattern: Pattern;
}

// A list makes dozens of links, so a pattern is taken apart once: fixed text and names by turns.
export function to<Pattern extends string>(pattern: Pattern): PathTo<Pattern> {
  const parts = pattern.split(/:(\w+)/);
  const link = (values: Record<string, string | number>) => {
    let text = '';
    for (const [place, part] of parts.entries())
      text += place % 2 === 0 ? part : encodeURIComponent(String(values[part]));
    return text;
  };
  return Object.assign(link, { pattern });
}
