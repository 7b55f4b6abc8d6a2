import type { Variables } from '../../engine/variables.ts';
import type { Component } from './component.ts';
import { componentsIn, isField, isFilePicker, type Form } from './form.ts';
import { holds } from './form-feel.ts';

// What a person sees of a form, given what is known so far. The page asks it what to draw and the check
// asks it what to accept, so a field that was not shown can never be sent.

export function visibleComponents(form: Form, values: Variables): Component[] {
  return shown(form.components, withEveryKey(form, values));
}

/** A field that nobody filled in is null in a condition, not an unknown name. */
export const withEveryKey = (form: Form, values: Variables): Variables => ({ ...unfilled(form), ...values });

const kept = new WeakMap<Form, Variables>();

function unfilled(form: Form): Variables {
  const known = kept.get(form);
  if (known) return known;
  const keys = [...componentsIn(form.components)].flatMap((one) =>
    isField(one) || isFilePicker(one) ? [one.key] : [],
  );
  const made = Object.fromEntries(keys.map((key) => [key, null]));
  kept.set(form, made);
  return made;
}

function shown(components: readonly Component[], values: Variables): Component[] {
  return components.flatMap((one): Component[] => {
    if (holds(one.conditional?.hide, values)) return [];
    if (one.type !== 'group') return [one];
    const inside = shown(one.components, values);
    return inside.length > 0 ? [{ ...one, components: inside }] : [];
  });
}
