import type { Field } from '../../definitions/forms/component.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { fieldsOf } from '../../definitions/forms/form.ts';
import { isOpen } from '../../definitions/forms/validate-submission.ts';
import { withEveryKey } from '../../definitions/forms/visible-components.ts';
import type { Json, Variables } from '../../engine/variables.ts';
import type { FormBody } from '../page.ts';

// What a form post means to the conditions of the form, before it was checked: an absent box is an
// unticked one, digits are a number. Says nothing about whether a value is allowed. What was sent for a
// read-only field does not count.

export function typedValues(form: Form, body: FormBody, known: Variables = {}): Record<string, Json> {
  const values = withEveryKey(form, known);
  const typed = fieldsOf(form)
    .filter((field) => isOpen(field, values))
    .map((field) => [field.key, typedValue(field, body[field.key])] as const);
  return Object.fromEntries(
    typed.filter(([, value]) => value !== undefined).map(([key, value]) => [key, value ?? null]),
  );
}

/** Undefined when the field was not part of what was sent. */
function typedValue(field: Field, raw: FormBody[string] | undefined): Json | undefined {
  const all = raw === undefined ? [] : [raw].flat();
  const last = all.at(-1);
  if (field.type === 'checkbox') return last === 'true' || last === 'on';
  if (field.type === 'checklist') return all;
  if (field.type !== 'number' || last === undefined) return last;
  return last.trim() === '' ? null : Number(last.replace(',', '.'));
}
