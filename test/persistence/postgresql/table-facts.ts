/** One thing that is true of a table, in words that do not depend on the database. */
export type Fact = string;

/** A condition of an index, without the brackets, types and rewriting that PostgreSQL gives it. */
export function plainCondition(condition: string | null | undefined): string {
  if (!condition) return '';
  const plain = condition
    .replace(/ = ANY \(?ARRAY\[(.*?)\]\)?/g, ' IN $1')
    .replace(/[()"]|::\w+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return ` where ${plain}`;
}
