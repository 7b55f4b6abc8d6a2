import type { Json } from '../../engine/variables.ts';
import type { SettingField } from './setting-fields.ts';

// Between a setting's value and what stands in its form field. What cannot be read stays the text it is, so
// that the schema says what is wrong with it.

const lineEnd = /\r?\n/;
const wholeNumber = /^-?\d{1,15}$/;

export function valueTyped(field: SettingField, typed: string | readonly string[] | undefined): Json {
  const texts = [typed ?? []].flat();
  const text = (texts[0] ?? '').trim();
  switch (field.kind) {
    case 'box':
      return text === 'true';
    case 'number':
      return asNumber(text);
    case 'boxes':
      return field.choices.filter((choice) => texts.includes(choice));
    case 'lines':
      return filled(text.split(lineEnd));
    case 'numbers':
      return filled(text.split(/[\s,;]+/)).map(asNumber);
    case 'json':
      return asJson(text);
    case 'area':
      return text.replaceAll('\r\n', '\n');
    case 'line':
    case 'select':
      return text;
  }
}

export function textOfValue({ kind }: SettingField, value: Json | undefined): string {
  if (Array.isArray(value) && kind === 'lines') return value.join('\n');
  if (Array.isArray(value) && kind !== 'json') return value.join(', ');
  if (typeof value === 'object' || value === undefined) return JSON.stringify(value ?? null, null, 2);
  return String(value);
}

const asNumber = (text: string): Json => (wholeNumber.test(text) ? Number(text) : text);

const filled = (texts: readonly string[]): string[] =>
  texts.map((each) => each.trim()).filter((each) => each !== '');

function asJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
