import type { Problem } from '../../kernel/rejection.ts';
import { componentText } from '../../service/standard/component-text.ts';
import type { ServiceStandard, StandardComponent } from '../../service/standard/service-standard.ts';
import type { FieldView } from '../forms/field-view.ts';
import type { Translate } from '../rendering/language.ts';

// The service standard as fields that parts/field.ejs draws, a group of them for each component.

export const idOf = (field: string): string => `standard-${field.replaceAll('.', '-')}`;

export function standardFields(t: Translate, standard: ServiceStandard, problems: readonly Problem[]) {
  const errorOf = (key: string) => problems.find(({ field }) => field === key)?.message;
  const view = (key: string, part: string, kind: 'line' | 'area', value: string): FieldView => {
    const isOptional = part.startsWith('note') || part === 'elements';
    return {
      kind,
      id: idOf(key),
      key,
      label: t(`standard.fields.${part}`),
      hint: hints.includes(part) ? t(`standard.hints.${part}`) : undefined,
      error: errorOf(key),
      ...{ isRequired: !isOptional, isOptional, isReadOnly: false, value, choices: [], refreshes: false },
      attributes: { lang: part === 'note.en' ? 'en' : 'id' },
      attached: undefined,
    };
  };
  return {
    service: view('service', 'service', 'line', standard.service),
    components: standard.components.map((component) => ({
      number: component.number,
      name: component.name,
      isWrong: problems.some(({ field }) => field.startsWith(`${component.number}.`)),
      fields: partsOf(component).map(([part, kind, value]) =>
        view(`${component.number}.${part}`, part, kind, value),
      ),
    })),
  };
}

const hints = ['text', 'elements'];

const partsOf = (component: StandardComponent): readonly (readonly [string, 'line' | 'area', string])[] => [
  ['name', 'line', component.name],
  ['text', 'area', componentText(component)],
  ['note.id', 'area', component.note?.id ?? ''],
  ['note.en', 'area', component.note?.en ?? ''],
  ['elements', 'area', (component.elements ?? []).join('\n')],
];
