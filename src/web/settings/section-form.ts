import type { Json } from '../../engine/variables.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { SettingField } from '../../service/settings/setting-fields.ts';
import { textOfValue } from '../../service/settings/typed-setting.ts';
import type { FieldView } from '../forms/field-view.ts';
import type { Translate } from '../rendering/language.ts';
import { choiceLabel, hintOf, labelOf } from './setting-words.ts';

// One section of the settings as fields that parts/field.ejs draws.

export interface Drawn {
  readonly field: SettingField;
  readonly value: Json | undefined;
}

const kinds = {
  line: 'line',
  area: 'area',
  number: 'number',
  box: 'box',
  select: 'select',
  boxes: 'boxes',
  lines: 'area',
  numbers: 'line',
  json: 'area',
} as const;

export const idOf = (path: string): string => `setting-${path.replaceAll('.', '-')}`;

export const fieldViews = (
  t: Translate,
  drawn: readonly Drawn[],
  problems: readonly Problem[],
): FieldView[] => drawn.map((each) => fieldView(t, each, problems));

function fieldView(t: Translate, { field, value }: Drawn, problems: readonly Problem[]): FieldView {
  const { path, kind, isOptional, choices, most } = field;
  const chosen = [value ?? []].flat();
  return {
    kind: kinds[kind],
    id: idOf(path),
    key: path,
    label: labelOf(t, path),
    hint: hintOf(t, path),
    error: problems.find((problem) => problem.field === path)?.message,
    isRequired: !isOptional && kind !== 'box',
    isOptional: isOptional && kind !== 'box',
    isReadOnly: false,
    value: value === '' ? '' : textOfValue(field, value),
    choices: choices.map((choice) => ({
      value: choice,
      label: choiceLabel(t, path, choice),
      isChosen: chosen.includes(choice),
    })),
    refreshes: false,
    attributes: kind === 'line' && most !== undefined ? { maxlength: String(most) } : {},
    attached: undefined,
  };
}
