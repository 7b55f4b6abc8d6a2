import { elementsOf, textOf } from '../../model/xml/moddle-element.ts';
import { compileBoxed, type Compile } from './compile-boxed.ts';
import { nameOf } from './name-of.ts';
import { at } from './scope.ts';

export const compileList: Compile = (element, scope) => {
  const items = elementsOf(element, 'elements').map((item, index) =>
    compileBoxed(item, at(scope, `item ${index + 1}`)),
  );
  return (values, run) => items.map((item) => item(values, run));
};

/** A list of contexts, one a row, with the columns as names. */
export const compileRelation: Compile = (element, scope) => {
  const columns = elementsOf(element, 'column').map((column) => nameOf(column) ?? '');
  const rows = elementsOf(element, 'row').map((row, index) =>
    elementsOf(row, 'elements').map((cell, column) =>
      compileBoxed(
        cell,
        at(scope, `row ${index + 1}, column "${columns[column] ?? textOf(cell, 'id') ?? ''}"`),
      ),
    ),
  );
  return (values, run) =>
    rows.map((row) =>
      Object.fromEntries(columns.map((name, index) => [name, row[index]?.(values, run) ?? null])),
    );
};
