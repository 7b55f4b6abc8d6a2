import type { Variables } from '../../engine/variables.ts';
import type { Locale } from './component.ts';
import { componentsIn, isFilePicker, labelOf, type Form } from './form.ts';
import { visibleComponents } from './visible-components.ts';

// The files a form asks for. They travel beside the other fields and are stored by whoever receives them.

export interface DocumentField {
  key: string;
  /** Which document of the case it is: properties.document, else the key. */
  document: string;
  label: string;
  description: string | undefined;
  required: boolean;
  accept: string | undefined;
}

/** Whether it asks for any file, under whatever condition. */
export const asksForFiles = ({ components }: Form): boolean =>
  [...componentsIn(components)].some(isFilePicker);

/** Files that may be added; with `values`, only those that are shown. */
export function documentFieldsOf(
  form: Form,
  options: { values?: Variables; locale?: Locale } = {},
): DocumentField[] {
  const { values, locale = 'id' } = options;
  const components = values ? visibleComponents(form, values) : form.components;
  const pickers = [...componentsIn(components)].filter(isFilePicker).filter((picker) => !picker.disabled);
  return pickers.map((picker) => ({
    key: picker.key,
    document: picker.properties?.document ?? picker.key,
    label: labelOf(picker, locale),
    description:
      locale === 'en' ? (picker.properties?.descriptionEn ?? picker.description) : picker.description,
    required: picker.validate?.required ?? false,
    accept: picker.accept,
  }));
}
