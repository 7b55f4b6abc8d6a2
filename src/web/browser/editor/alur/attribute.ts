import { useService } from 'bpmn-js-properties-panel';
import type { DiagramElement, ModdleElement, Modeling, Translate } from '../services.ts';

/** One attribute of ours, read and written through the command stack; what is emptied is removed. */
export function useAttribute(
  element: DiagramElement,
  name: string,
  at: ModdleElement = element.businessObject,
) {
  const modeling = useService<Modeling>('modeling');
  const property = `alur:${name}`;
  return {
    translate: useService<Translate>('translate'),
    debounce: useService<unknown>('debounceInput'),
    getValue: (): string => textOf(at.get(property)),
    setValue: (value: string | undefined): void =>
      modeling.updateModdleProperties(element, at, { [property]: value === '' ? undefined : value }),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
