import { DateTime } from 'luxon';
import type { Checklist, Choice, Field } from './component.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { accepted, refused, type Asking, type Reading } from './reading.ts';

// What a browser sent for one field → its value. Nothing typed is a value too: null, an empty list, or an
// unticked box, so that an answer given in an earlier round can be taken back.

export type Raw = string | readonly string[] | undefined;

export function readField(field: Field, raw: Raw, asking: Asking): Reading {
  const typed = raw === undefined ? [] : [raw].flat();
  if (field.type === 'checklist') return readChecklist(field, typed, asking);
  // A box is often sent twice: the hidden "off" first, then the box itself.
  const last = typed.at(-1) ?? '';
  if (field.type === 'checkbox') return readCheckbox(field, last, asking);
  if (last.trim() === '') return readNothing(field, asking);
  return readOne(field, last, asking);
}

function readNothing(field: Field, { label, say }: Asking): Reading {
  if (!field.validate?.required) return accepted(null);
  return refused('values' in field ? say.requiredChoice(label) : say.required(label));
}

function readOne(
  field: Exclude<Field, Checklist | { type: 'checkbox' }>,
  typed: string,
  asking: Asking,
): Reading {
  switch (field.type) {
    case 'number':
      return readNumber(field, typed, asking);
    case 'datetime':
      return readDate(typed.trim(), asking);
    case 'radio':
    case 'select':
      return field.values.some((option) => option.value === typed)
        ? accepted(isYesNo(field) ? typed === 'true' : typed)
        : refused(asking.say.unknownOption(asking.label));
    case 'textfield':
    case 'textarea':
      return readText(field, typed, asking);
  }
}

/** Options that say "true" and "false", and nothing else, ask for a yes or no; conditions expect one. */
const isYesNo = ({ values }: Choice): boolean =>
  values.length === 2 && ['true', 'false'].every((answer) => values.some(({ value }) => value === answer));

function readCheckbox(field: Field, typed: string, { label, say }: Asking): Reading {
  const ticked = ['on', 'true', '1', 'ya', 'yes'].includes(typed.toLowerCase());
  return field.validate?.required && !ticked ? refused(say.requiredCheck(label)) : accepted(ticked);
}

function readChecklist(field: Checklist, typed: readonly string[], { label, say }: Asking): Reading {
  const chosen = new Set(typed.filter((value) => value !== ''));
  const offered = field.values.map((option) => option.value).filter((value) => chosen.has(value));
  if (offered.length < chosen.size) return refused(say.unknownOption(label));
  if (field.validate?.required && offered.length === 0) return refused(say.requiredChoice(label));
  return accepted(offered);
}

function readDate(typed: string, { label, say }: Asking): Reading {
  const real =
    /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(typed) && DateTime.fromISO(typed, { zone: 'utc' }).isValid;
  return real ? accepted(typed) : refused(say.date(label));
}
