import type { Field } from '../../definitions/forms/component.ts';
import { fieldsOf, type Form } from '../../definitions/forms/form.ts';
import type { Json, Variables } from '../../engine/variables.ts';
import type { Locale, Translate } from '../rendering/language.ts';
import { fullLabelOf } from './full-label.ts';
import { shortDate } from '../words/instants.ts';

// What was answered, as label and value for people: the words of the options, not their codes. Fields that
// were left empty say nothing.

export interface Answer {
  readonly label: string;
  readonly value: string;
}

export function answersView(form: Form, values: Variables, locale: Locale, t: Translate): Answer[] {
  return fieldsOf(form).flatMap((field) => {
    const value = values[field.key];
    const text = value === undefined ? '' : inWords(field, value, locale, t);
    return text === '' ? [] : [{ label: fullLabelOf(form, field, locale), value: text }];
  });
}

function inWords(field: Field, value: Json, locale: Locale, t: Translate): string {
  if (Array.isArray(value)) return value.map((each) => inWords(field, each, locale, t)).join(', ');
  if ('values' in field) return optionNamed(field, String(value), locale);
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (field.type === 'datetime' && typeof value === 'string') return shortDate(value, locale);
  return value === null ? '' : String(value);
}

function optionNamed(field: Extract<Field, { values: unknown }>, value: string, locale: Locale): string {
  const option = field.values.find((each) => each.value === value);
  return (locale === 'en' ? (option?.labelEn ?? option?.label) : option?.label) ?? '';
}
