import type { Form } from '../../definitions/forms/form.ts';
import { componentsIn, isField } from '../../definitions/forms/form.ts';

// Which fields do conditions read? Those ask the server for the form anew when they change. Read from
// the text of the conditions: a name too many costs one request, none is ever missed.

export function conditionKeys(form: Form): ReadonlySet<string> {
  const all = [...componentsIn(form.components)];
  const conditions = all.map((one) => one.conditional?.hide ?? '').join(' ');
  const names = new Set(conditions.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? []);
  return new Set(
    all
      .filter(isField)
      .map((field) => field.key)
      .filter((key) => names.has(key)),
  );
}
