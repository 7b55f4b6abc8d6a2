import type { FlowNode, Model } from '../model/model.ts';
import { definitionsAt } from '../model/source/definitions-at.ts';
import type { Pairing } from './reason.ts';

/** Why what stands at one element cannot stand at the other; undefined where it can. */
export function misfit(from: FlowNode, to: FlowNode | undefined): Pairing | undefined {
  if (!to) return 'no-such-element';
  if (kindOf(from) !== kindOf(to)) return 'other-type';
  if (eventsOf(from) !== eventsOf(to)) return 'other-event';
  if (repetitionOf(from) !== repetitionOf(to)) return 'other-repetition';
  if ((from.mapping === undefined) !== (to.mapping === undefined)) return 'other-variables';
  if (quantityOf(from) !== quantityOf(to)) return 'other-quantity';
  return undefined;
}

/** The same of what is armed for an activity or a scope: it has no token, so only its events count. */
export const isSameEvent = (from: FlowNode, to: FlowNode | undefined): to is FlowNode =>
  from.type === to?.type && eventsOf(from) === eventsOf(to) && interrupts(from) === interrupts(to);

/** A transaction is another kind of sub-process, and so is one in which one activity at a time is chosen. */
function kindOf(node: FlowNode): string {
  const isTransaction = node.type === 'sub-process' && node.cancelledBy !== undefined;
  const isInTurn = node.type === 'ad-hoc-sub-process' && node.sequential;
  return `${node.type}${isTransaction ? ' transaction' : ''}${isInTurn ? ' in turn' : ''}`;
}

const interrupts = (node: FlowNode): boolean | undefined =>
  'interrupting' in node ? node.interrupting : undefined;

function eventsOf(node: FlowNode): string {
  const isParallel = 'event' in node && node.event?.kind === 'multiple' && node.event.parallel;
  const kinds = definitionsAt(node).map(({ event }) => event.kind);
  return `${isParallel ? 'all' : 'any'} ${kinds.join(' ')}`;
}

function repetitionOf(node: FlowNode): string {
  if (!('repetition' in node) || !node.repetition) return 'once';
  return node.repetition.kind === 'loop' ? 'loop' : `rounds ${node.repetition.sequential}`;
}

const quantityOf = (node: FlowNode): number => ('startQuantity' in node && node.startQuantity) || 1;

/** The flow of the other version that stands for one of this: the same id, or the only one between the two elements. */
export function flowFor(
  { from, to }: { from: Model; to: Model },
  flowId: string,
  targetOf: (elementId: string) => string | undefined,
  end: 'sourceId' | 'targetId',
): string | undefined {
  const flow = from.flows.get(flowId);
  if (!flow) return undefined;
  const here = targetOf(flow[end]);
  const same = to.flows.get(flowId);
  if (same && same[end] === here) return flowId;
  const [sourceId, targetId] = [targetOf(flow.sourceId), targetOf(flow.targetId)];
  const between = [...to.flows.values()].filter(
    (each) => each.sourceId === sourceId && each.targetId === targetId,
  );
  return between.length === 1 ? between[0]?.id : undefined;
}
