/** A body as it is drawn: paragraphs apart by an empty line, one that begins with `## ` is a heading. */
export const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (each.startsWith('## ') ? { heading: each.slice(3) } : { text: each }));
