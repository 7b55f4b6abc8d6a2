import type { Json } from '../variables.ts';
import type { Decision } from './drg.ts';
import type { Row } from './map-result.ts';

/** A result as rows with outputs by name: one a hit, none where no rule matched; a value alone is one row. */
export function rowsOf({ name, shape }: Decision, value: Json, hits: number): Row[] {
  if (!shape) return [{ [name]: value }];
  if (shape.isList && Array.isArray(value))
    return value.map((item: Json) => rowOf(shape.outputs, item, name));
  return value === null && hits === 0 ? [] : [rowOf(shape.outputs, value, name)];
}

function rowOf(outputs: readonly (string | undefined)[], value: Json, name: string): Row {
  if (outputs.length === 1) return { [outputs[0] ?? name]: value };
  return isRow(value) ? value : {};
}

const isRow = (value: Json): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
