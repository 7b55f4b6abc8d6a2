import { isElement, isKind, textOf, type ModdleElement } from '../../engine/model/xml/moddle-element.ts';
import { readXml } from '../../engine/model/xml/read-xml.ts';
import { Rejection } from '../../kernel/rejection.ts';

// Who asks with which form, read from the diagram as it is drawn: a draft need not be fit to be deployed, and its
// forms are worked on long before it is.

export interface FormUse {
  readonly formKey: string;
  readonly elementId: string;
  /** As it is drawn; its id where it has no name. */
  readonly name: string;
  readonly isStart: boolean;
}

/** In the order of the file; none where the text is no BPMN. */
export async function formUses(xml: string): Promise<FormUse[]> {
  try {
    const { definitions } = await readXml(xml);
    return [...within(definitions)].flatMap(useOf);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

function useOf(element: ModdleElement): FormUse[] {
  const isStart = isKind(element, 'StartEvent');
  if (!isStart && !isKind(element, 'UserTask')) return [];
  const formKey = textOf(element, 'camunda:formKey') ?? textOf(element, 'camunda:formRef');
  const elementId = textOf(element, 'id');
  if (formKey === undefined || elementId === undefined) return [];
  return [{ formKey, elementId, name: textOf(element, 'name') ?? elementId, isStart }];
}

/** Everything that can hold flow nodes, and the nodes. */
function* within(element: ModdleElement): Generator<ModdleElement> {
  yield element;
  for (const name of ['rootElements', 'flowElements']) {
    const inner = element.get(name);
    if (Array.isArray(inner)) for (const each of inner) if (isElement(each)) yield* within(each);
  }
}
