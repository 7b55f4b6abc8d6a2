import { CheckboxEntry, isCheckboxEntryEdited } from '@bpmn-io/properties-panel';
import { useService } from 'bpmn-js-properties-panel';
import type { DiagramElement, ElementRegistry, ModdleElement } from '../services.ts';
import type { PanelEntry } from './alur-properties.ts';
import { useAttribute } from './attribute.ts';

// Four eyes: whoever did one of the named tasks may not do this one. Each other user task of the process is a box.

export function fourEyesEntries({ businessObject }: DiagramElement): PanelEntry[] {
  if (!businessObject.$instanceOf('bpmn:UserTask')) return [];
  return tasksBeside(businessObject).map((task) => ({
    id: `alur-separate-${task.id}`,
    isEdited: isCheckboxEntryEdited,
    component: ({ element, id }) => boxFor(element, id, task),
  }));
}

function boxFor(element: DiagramElement, id: string, task: ModdleElement): unknown {
  const { translate, getValue, setValue } = useAttribute(element, 'separateFrom');
  const elements = useService<ElementRegistry>('elementRegistry');
  const name = elements.get(task.id)?.businessObject.name ?? task.name ?? task.id;
  return CheckboxEntry({
    element,
    id,
    label: translate('Not by who did "{task}"', { task: name }),
    getValue: () => namesIn(getValue()).includes(task.id),
    setValue: (isApart: boolean) => {
      const others = namesIn(getValue()).filter((each) => each !== task.id);
      setValue((isApart ? [...others, task.id] : others).join(' '));
    },
  });
}

const namesIn = (text: string): string[] => text.split(/\s+/).filter((name) => name !== '');

/** The other user tasks of the same process, at every level, in the order of the file. */
function tasksBeside(task: ModdleElement): ModdleElement[] {
  return nodesBelow(processOf(task)).filter((node) => node !== task && node.$instanceOf('bpmn:UserTask'));
}

function processOf(element: ModdleElement): ModdleElement {
  const parent = element['$parent'];
  return isFlowScope(parent) ? processOf(parent) : element;
}

const isFlowScope = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && 'flowElements' in value;

function nodesBelow(scope: ModdleElement): ModdleElement[] {
  const inside = scope['flowElements'];
  if (!Array.isArray(inside)) return [];
  return (inside as ModdleElement[]).flatMap((node) => [node, ...nodesBelow(node)]);
}
