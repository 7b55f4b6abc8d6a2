import { SelectEntry, isSelectEntryEdited } from '@bpmn-io/properties-panel';
import type { ModdleElement } from '../services.ts';
import type { PanelEntry } from './alur-properties.ts';
import { useAttribute } from './attribute.ts';

export interface Choice {
  readonly attribute: string;
  readonly label: string;
  readonly description?: string;
  /** Value → what it is called; the first is that of no attribute. */
  readonly options: Readonly<Record<string, string>>;
  /** Where it is written, if not at the element itself. */
  readonly at?: ModdleElement;
}

/** A choice of few values. One that the file has and we do not know stays choosable, so that looking changes nothing. */
export const choiceEntry = ({ attribute, label, description, options, at }: Choice): PanelEntry => ({
  id: `alur-${attribute}`,
  isEdited: isSelectEntryEdited,
  component: ({ element, id }) => {
    const { translate, getValue, setValue } = useAttribute(element, attribute, at);
    const known = Object.entries(options).map(([value, name]) => ({ value, label: translate(name) }));
    const now = getValue();
    const stranger = now in options ? [] : [{ value: now, label: now }];
    return SelectEntry({
      element,
      id,
      label: translate(label),
      ...(description !== undefined && { description: translate(description) }),
      getOptions: () => [...known, ...stranger],
      getValue,
      setValue,
    });
  },
});
