import type { Component, Field } from '../../definitions/forms/component.ts';
import { fieldsOf, labelOf, type Form } from '../../definitions/forms/form.ts';
import { shownText } from '../../definitions/forms/shown-text.ts';
import type { Locale } from '../rendering/language.ts';

/** What a field is called outside its form: with its section's name where several have the same label. */
export function fullLabelOf(form: Form, field: Field, locale: Locale): string {
  const label = labelOf(field, locale);
  const alike = fieldsOf(form).filter((other) => labelOf(other, locale) === label);
  const section = alike.length > 1 ? sectionOf(form.components, field, locale) : undefined;
  return section === undefined ? label : `${section}: ${label}`;
}

function sectionOf(components: readonly Component[], field: Field, locale: Locale): string | undefined {
  for (const one of components) {
    if (one.type !== 'group') continue;
    if (one.components.includes(field)) return shownText(one, 'label', locale);
    const inner = sectionOf(one.components, field, locale);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
