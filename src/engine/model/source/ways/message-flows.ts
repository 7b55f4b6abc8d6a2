import {
  around,
  elementOf,
  elementsOf,
  isElement,
  isFalse,
  isKind,
  textOf,
} from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { MessageFlowEnd, Source, SourceMessageFlow, SourceNode } from '../source.ts';

// What passes between the pools of a file. A pool without a process, or with one that is not executable, is a
// black box: a drawing of someone outside (BPMN 2.0.2, 9.3).

/** The message flows that begin or end in the process; also those that end there and begin nowhere. */
export function messageFlowsOf(process: ModdleElement): SourceMessageFlow[] {
  const processId = textOf(process, 'id') ?? 'process';
  return collaborationsBeside(process)
    .flatMap((collaboration) => elementsOf(collaboration, 'messageFlows'))
    .map(messageFlow)
    .filter(({ from, to }) => (!from && !to) || [from?.processId, to?.processId].includes(processId));
}

/** Where the file draws how its pools work together. */
export const collaborationsBeside = ({ $parent: definitions }: ModdleElement): ModdleElement[] =>
  isElement(definitions)
    ? elementsOf(definitions, 'rootElements').filter((element) => isKind(element, 'Collaboration'))
    : [];

function messageFlow(element: ModdleElement): SourceMessageFlow {
  const from = endOf(elementOf(element, 'sourceRef'));
  const to = endOf(elementOf(element, 'targetRef'));
  const id = textOf(element, 'id') ?? `messageFlow_${from?.id ?? 'nothing'}_${to?.id ?? 'nothing'}`;
  return { id, element, ...(from && { from }), ...(to && { to }) };
}

function endOf(element: ModdleElement | undefined): MessageFlowEnd | undefined {
  if (!element) return undefined;
  const isPool = isKind(element, 'Participant');
  const process = isPool ? elementOf(element, 'processRef') : around(element, 'Process');
  const id = textOf(element, 'id') ?? '';
  if (!process || isFalse(process, 'isExecutable')) return { id, element, isPool };
  return { id, element, isPool, processId: textOf(process, 'id') ?? 'process' };
}

export const messageFlowsFrom = ({ messageFlows }: Source, { element }: SourceNode): SourceMessageFlow[] =>
  messageFlows.filter(({ from }) => from?.element === element);

export const messageFlowsTo = ({ messageFlows }: Source, { element }: SourceNode): SourceMessageFlow[] =>
  messageFlows.filter(({ to }) => to?.element === element);
