import { withNumberedPlaces } from '../../../src/persistence/postgresql/placeholders.ts';

it.each([
  ['SELECT 1', 'SELECT 1'],
  ['SELECT ? WHERE a = ?', 'SELECT $1 WHERE a = $2'],
  [`SELECT '?', 'it''s ?', ?`, `SELECT '?', 'it''s ?', $1`],
  [`SELECT "a?b", "a""?" FROM t WHERE x = ?`, `SELECT "a?b", "a""?" FROM t WHERE x = $1`],
  ['SELECT ? -- why?\n, ?', 'SELECT $1 -- why?\n, $2'],
  ['SELECT ? /* ?\n? */ , ?', 'SELECT $1 /* ?\n? */ , $2'],
  [`x LIKE ? ESCAPE '\\' AND y = ?`, `x LIKE $1 ESCAPE '\\' AND y = $2`],
  ['(?, ?), (?, ?)', '($1, $2), ($3, $4)'],
])('%s', (ours, theirs) => {
  expect(withNumberedPlaces(ours)).toBe(theirs);
});
