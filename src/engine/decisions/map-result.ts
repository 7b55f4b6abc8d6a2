import type { DecisionMapping } from '../model/nodes/activities.ts';
import type { Json } from '../variables.ts';
import { DecisionError } from './decision-error.ts';

// The result of a decision as Camunda 7 sees it, a list of rows with the outputs by name, in the shape that
// camunda:mapDecisionResult asks for.

export type Row = Readonly<Record<string, Json>>;

/** Throws a DecisionError where the result has more in it than the shape can hold. */
export function mapResult(rows: readonly Row[], mapping: DecisionMapping): Json {
  if (mapping === 'resultList') return [...rows];
  if (mapping === 'collectEntries') return rows.map((row) => onlyEntry(row, mapping));
  if (rows.length > 1)
    throw new DecisionError(`its result has ${rows.length} rows, and ${mapping} takes one at most`);
  const [row] = rows;
  if (row === undefined) return null;
  return mapping === 'singleResult' ? row : onlyEntry(row, mapping);
}

function onlyEntry(row: Row, mapping: DecisionMapping): Json {
  const entries = Object.values(row);
  if (entries.length > 1)
    throw new DecisionError(`its result has ${entries.length} outputs, and ${mapping} takes one at most`);
  return entries[0] ?? null;
}
