import { definitionsAt } from '../../engine/model/source/definitions-at.ts';
import type { FlowNode, Model } from '../../engine/model/model.ts';
import type { WaitingFor } from '../../engine/outcome.ts';
import type { Wait } from './time-shares.ts';

// From what the history tells of one case, entered and left, to the stretches in which something waited. What a
// person, a message or a called process is waited for; machines and clocks are nobody's turn.

export interface Crossing {
  type: string;
  elementId: string;
  at: Date;
}

/** `crossings` in the order of the history; what was never left waits until the end. */
export function waitsIn(model: Model, crossings: readonly Crossing[], until: Date): Wait[] {
  const open = new Map<string, Date[]>();
  const waits: Wait[] = [];
  for (const { type, elementId, at } of crossings) {
    const begun = open.get(elementId) ?? [];
    open.set(elementId, begun);
    if (type === 'element.entered') begun.push(at);
    else waits.push(...waitsAt(model, elementId, begun.shift(), at));
  }
  for (const [elementId, begun] of open)
    for (const from of begun) waits.push(...waitsAt(model, elementId, from, until));
  return waits;
}

function waitsAt(model: Model, elementId: string, from: Date | undefined, to: Date): Wait[] {
  const node = model.nodes.get(elementId);
  if (!node || !from) return [];
  return awaitedAt(model, node).map(({ party, step }) => ({ from, to, party, step }));
}

function awaitedAt(model: Model, node: FlowNode): { party: WaitingFor; step: string | undefined }[] {
  if (node.type === 'event-based-gateway') {
    const targets = [...model.flows.values()].filter(({ sourceId }) => sourceId === node.id);
    return targets.flatMap(({ targetId }) => {
      const target = model.nodes.get(targetId);
      return target ? awaitedAt(model, target) : [];
    });
  }
  return waitsForSomebody(node) ? [{ party: node.waitingFor ?? 'office', step: node.step }] : [];
}

const waitsForSomebody = (node: FlowNode): boolean =>
  node.type === 'user-task' ||
  node.type === 'receive-task' ||
  node.type === 'call-activity' ||
  (node.type === 'intermediate-catch-event' &&
    definitionsAt(node).some(({ event }) => event.kind === 'message'));
