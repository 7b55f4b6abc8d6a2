import type { Field, FilePicker, Option } from '../../definitions/forms/component.ts';
import { labelOf } from '../../definitions/forms/form.ts';
import { shownText } from '../../definitions/forms/shown-text.ts';
import { isOpen } from '../../definitions/forms/validate-submission.ts';
import type { Json } from '../../engine/variables.ts';
import type { AttachedFile, Drawing } from './form-view.ts';
import { fieldId } from './form-view.ts';

// One field as the view draws it. The view decides nothing: label, hint, error, value and the choices
// are ready, and `attributes` are the checks a browser can do by itself.

type FieldKind = 'line' | 'area' | 'number' | 'date' | 'box' | 'radios' | 'boxes' | 'select' | 'file';

export interface FieldView {
  readonly kind: FieldKind;
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly isRequired: boolean;
  readonly isOptional: boolean;
  readonly isReadOnly: boolean;
  readonly value: string;
  readonly choices: readonly ChoiceView[];
  /** Other fields depend on this one. */
  readonly refreshes: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly attached: AttachedFile | undefined;
}

interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

const kinds: Record<(Field | FilePicker)['type'], FieldKind> = {
  textfield: 'line',
  textarea: 'area',
  number: 'number',
  datetime: 'date',
  checkbox: 'box',
  radio: 'radios',
  checklist: 'boxes',
  select: 'select',
  filepicker: 'file',
};

export function fieldView(field: Field | FilePicker, drawing: Drawing): FieldView {
  const { shown, values, keys, choices } = drawing;
  const isRequired = field.validate?.required === true;
  const isReadOnly = field.type === 'filepicker' ? field.disabled === true : !isOpen(field, values);
  const value = values[field.key] ?? defaultOf(field);
  return {
    kind: kinds[field.type],
    id: fieldId(field.key),
    key: field.key,
    label: shownText(field, 'label', shown.locale, values, choices) ?? labelOf(field, shown.locale),
    hint: shownText(field, 'description', shown.locale, values, choices),
    error: shown.problems?.find((problem) => problem.field === field.key)?.message,
    isRequired: isRequired && !isReadOnly,
    isOptional: !isRequired && !isReadOnly,
    isReadOnly,
    value: valueText(field, value, isReadOnly ? undefined : shown.typed?.[field.key]),
    choices:
      'values' in field ? field.values.map((option) => choice(option, value, shown.locale === 'en')) : [],
    refreshes: keys.has(field.key),
    attributes: browserChecks(field),
    attached: shown.attached?.[field.key],
  };
}

const defaultOf = (field: Field | FilePicker): Json =>
  'defaultValue' in field ? (field.defaultValue ?? null) : null;

function valueText(
  field: Field | FilePicker,
  value: Json,
  typed: string | readonly string[] | undefined,
): string {
  if (typeof typed === 'string' && field.type !== 'checkbox') return typed;
  if (typeof value === 'boolean') return value ? 'true' : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const choice = (option: Option, value: Json, isEnglish: boolean): ChoiceView => ({
  value: option.value,
  label: isEnglish ? (option.labelEn ?? option.label) : option.label,
  isChosen: Array.isArray(value) ? value.includes(option.value) : value === option.value,
});

/** Hints to the browser's keyboard and picker only: forms are `novalidate`, the server's words count. */
function browserChecks(field: Field | FilePicker): Record<string, string> {
  const { validate = {} } = field;
  const attributes: Record<string, string> = {};
  if (validate.maxLength !== undefined) attributes['maxlength'] = String(validate.maxLength);
  if (validate.min !== undefined) attributes['min'] = String(validate.min);
  if (validate.max !== undefined) attributes['max'] = String(validate.max);
  if (validate.validationType === 'email') attributes['inputmode'] = 'email';
  if (validate.validationType === 'phone') attributes['inputmode'] = 'tel';
  if (/\[0-9\]|\\d/.test(validate.pattern ?? '')) attributes['inputmode'] = 'numeric';
  if (field.type === 'filepicker' && field.accept !== undefined) attributes['accept'] = field.accept;
  return attributes;
}
