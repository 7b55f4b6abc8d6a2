import { z } from 'zod';
import { component, type Component, type Field, type FilePicker, type Locale } from './component.ts';

// A form: the subset of a form-js schema that the server renders and checks. It is a plain value, so that
// what somebody submitted can be kept beside the form they saw.

export const formSchema = z.object({
  type: z.literal('default').optional(),
  id: z.string().optional(),
  schemaVersion: z.int().optional(),
  /** submitLabel, submitLabelEn: what the primary button says. */
  properties: z.record(z.string(), z.string()).optional(),
  components: z.array(component),
});

export type Form = z.infer<typeof formSchema>;

/** Every component, groups before what stands in them. */
export function* componentsIn(components: readonly Component[]): Generator<Component> {
  for (const one of components) {
    yield one;
    if (one.type === 'group') yield* componentsIn(one.components);
  }
}

export const isFilePicker = (one: Component): one is FilePicker => one.type === 'filepicker';

export const isField = (one: Component): one is Field =>
  one.type !== 'text' && one.type !== 'separator' && one.type !== 'group' && !isFilePicker(one);

export const fieldsOf = (form: Form): Field[] => [...componentsIn(form.components)].filter(isField);

/** What a person calls the field. */
export function labelOf(field: Field | FilePicker, locale: Locale): string {
  const label = field.label ?? (field.type === 'datetime' ? field.dateLabel : undefined) ?? field.key;
  return locale === 'en' ? (field.properties?.labelEn ?? label) : label;
}
