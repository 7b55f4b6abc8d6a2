// Our SQL says `?` for a parameter, PostgreSQL says `$1`, `$2`, …: turned once for each text. A `?` in a
// string, a quoted name or a comment is none.

const parts = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

export function withNumberedPlaces(sql: string): string {
  let count = 0;
  return sql.replace(parts, (part) => (part === '?' ? `$${String((count += 1))}` : part));
}
