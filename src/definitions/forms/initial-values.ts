import type { Json, Variables } from '../../engine/variables.ts';
import { fieldsOf, type Form } from './form.ts';

/** What the fields show when the form is opened: what the case knows, else the form's default. */
export function initialValues(form: Form, known: Variables): Variables {
  const pairs = fieldsOf(form).flatMap((field): [string, Json][] => {
    const value = Object.hasOwn(known, field.key) ? known[field.key] : undefined;
    if (value !== undefined && value !== null) return [[field.key, value]];
    return field.defaultValue === undefined ? [] : [[field.key, field.defaultValue]];
  });
  return Object.fromEntries(pairs);
}

/**
 * What the case knows, without the fields that must be answered anew each time (properties.fresh): a decision
 * that was taken in an earlier round may not be taken again by a careless click.
 */
export function rememberedIn(form: Form, known: Variables): Variables {
  const fresh = new Set(
    fieldsOf(form).flatMap((field) => (field.properties?.fresh === 'true' ? [field.key] : [])),
  );
  return Object.fromEntries(Object.entries(known).filter(([name]) => !fresh.has(name)));
}
