import type { Json } from '../../engine/variables.ts';
import { fieldAt, type SettingField } from '../../service/settings/setting-fields.ts';
import { textOfValue } from '../../service/settings/typed-setting.ts';
import type { Translate } from '../rendering/language.ts';

// A setting and its value for people: labels from the catalogue by the setting's path.

export const labelOf = (t: Translate, path: string): string => t(`settings.fields.${path}`);

export const choiceLabel = (t: Translate, path: string, choice: string): string =>
  wordsOr(t, `settings.choices.${path}.${choice}`, choice) ?? choice;

export const hintOf = (t: Translate, path: string): string | undefined =>
  wordsOr(t, `settings.hints.${path}`, undefined);

/** A value in a line of its own; what is empty is said to be. */
export function valueInWords(t: Translate, path: string, value: Json | undefined): string {
  const field = fieldAt(path);
  if (field && typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no');
  const text = field ? textOf(t, field, value) : JSON.stringify(value);
  return text === '' ? t('settings.blank') : text;
}

function textOf(t: Translate, field: SettingField, value: Json | undefined): string {
  if (field.kind === 'select') return choiceLabel(t, field.path, String(value));
  if (field.kind === 'boxes' && Array.isArray(value))
    return value.map((each) => choiceLabel(t, field.path, String(each))).join(', ');
  return textOfValue(field, value);
}

/** The catalogue gives back the key of words that it does not have. */
function wordsOr<T>(t: Translate, key: string, otherwise: T): string | T {
  const words = t(key);
  return words === key ? otherwise : words;
}
