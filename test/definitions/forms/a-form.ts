import { parseForm } from '../../../src/definitions/forms/parse-form.ts';
import type { Form } from '../../../src/definitions/forms/form.ts';

type Loose = Record<string, unknown>;

/** The text of a form file; every component gets a label unless it has one. */
export const formText = (...components: Loose[]): string =>
  JSON.stringify({ type: 'default', id: 'coba', schemaVersion: 18, components });

export const aField = (type: string, key: string, rest: Loose = {}): Loose => ({
  type,
  key,
  label: `Label ${key}`,
  ...rest,
});

export const aForm = (...components: Loose[]): Form => parseForm(formText(...components), 'coba.form');

export const options = (...values: string[]) =>
  values.map((value) => ({ label: value.toLowerCase(), value }));
