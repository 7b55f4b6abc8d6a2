import type { Field } from '../../definitions/forms/component.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { fieldsOf } from '../../definitions/forms/form.ts';
import type { Json } from '../../engine/variables.ts';
import type { FormBody } from '../page.ts';

// What a form post means to the conditions of the form, before it was checked: an absent box is an
// unticked one, digits are a number. Says nothing about whether a value is allowed.

export const typedValues = (form: Form, body: FormBody): Record<string, Json> =>
  Object.fromEntries(fieldsOf(form).map((field) => [field.key, typedValue(field, body[field.key])]));

function typedValue(field: Field, raw: FormBody[string] | undefined): Json {
  const all = raw === undefined ? [] : [raw].flat();
  const last = all.at(-1) ?? '';
  if (field.type === 'checkbox') return last === 'true' || last === 'on';
  if (field.type === 'checklist') return all;
  if (field.type === 'number') return last.trim() === '' ? null : Number(last.replace(',', '.'));
  return last;
}
