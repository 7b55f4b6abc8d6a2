import type { Problem } from '../../kernel/rejection.ts';
import type { Json, Variables } from '../../engine/variables.ts';
import type { Field, Locale } from './component.ts';
import { componentsIn, fieldsOf, isField, labelOf, type Form } from './form.ts';
import { holds } from './form-feel.ts';
import { messages } from './messages.ts';
import { readField, type Raw } from './read-field.ts';
import { accepted, type Reading } from './reading.ts';
import { visibleComponents, withEveryKey } from './visible-components.ts';

// What a browser sent → values of the fields that the person saw and could change, and a problem for each
// that cannot be accepted. Everything else that was sent is dropped. Never throws.

export interface Submission {
  values: Variables;
  problems: Problem[];
}

export function validateSubmission(
  form: Form,
  raw: Readonly<Record<string, Raw>>,
  known: Variables,
  locale: Locale,
): Submission {
  const readings = new Map(fieldsOf(form).map((field) => [field, readingOf(field, raw, locale)]));
  const values: [string, Json][] = [];
  const problems: Problem[] = [];
  for (const field of settle(form, readings, known)) {
    const reading = readings.get(field) ?? accepted(null);
    if (reading.mend === undefined) values.push([field.key, reading.value]);
    else problems.push({ field: field.key, message: reading.mend });
  }
  return { values: Object.fromEntries(values), problems };
}

function readingOf(field: Field, raw: Readonly<Record<string, Raw>>, locale: Locale): Reading {
  const sent = Object.hasOwn(raw, field.key) ? raw[field.key] : undefined;
  return readField(field, sent, { label: labelOf(field, locale), locale, say: messages[locale] });
}

/**
 * The fields that are shown and may be changed. What one field shows can depend on another that is itself
 * hidden, and a hidden field counts with its known value: repeated until nothing changes (a circle of
 * conditions never settles, so the number of rounds is bounded).
 */
function settle(form: Form, readings: ReadonlyMap<Field, Reading>, known: Variables): Field[] {
  const rounds = Math.min(readings.size, 12) + 1;
  let open = [...readings.keys()];
  for (let round = 0; round < rounds; round++) {
    const next = openFields(form, { ...known, ...valuesOf(open, readings) });
    if (next.length === open.length && next.every((field, index) => field === open[index])) return next;
    open = next;
  }
  return open;
}

const valuesOf = (open: readonly Field[], readings: ReadonlyMap<Field, Reading>): Variables =>
  Object.fromEntries(open.map((field) => [field.key, readings.get(field)?.value ?? null]));

function openFields(form: Form, values: Variables): Field[] {
  const everything = withEveryKey(form, values);
  return [...componentsIn(visibleComponents(form, values))]
    .filter(isField)
    .filter((field) => isOpen(field, everything));
}

/** Read-only and disabled fields are shown, and never taken from what was sent. */
export const isOpen = (field: Field, values: Variables): boolean =>
  !field.disabled && !(typeof field.readonly === 'string' ? holds(field.readonly, values) : field.readonly);
