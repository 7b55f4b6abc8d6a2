import type { Option } from './component.ts';
import { fieldsOf, type Form } from './form.ts';

/** What the fields with choices of several forms offer, by the variable they fill. */
export type Choices = ReadonlyMap<string, readonly Option[]>;

export function choicesIn(forms: readonly Form[]): Choices {
  const choices = new Map<string, Option[]>();
  for (const field of forms.flatMap(fieldsOf))
    if ('values' in field) choices.set(field.key, [...(choices.get(field.key) ?? []), ...field.values]);
  return choices;
}
