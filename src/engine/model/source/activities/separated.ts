/** A list with commas between; one inside an expression, or a whole text in FEEL, is not divided. */
export const separated = (text: string): string[] =>
  text.trimStart().startsWith('=')
    ? [text]
    : (text.match(/(?:[$#]\{(?:'[^']*'|"[^"]*"|[^}'"])*\}|[^,])+/g) ?? [])
        .map((item) => item.trim())
        .filter((item) => item !== '');
