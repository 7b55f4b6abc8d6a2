import type { FlowNode, Model } from '../../model/model.ts';
import { nodeOf } from '../node-of.ts';
import type { Run, Token } from '../run.ts';

// Which tokens can come to a gateway, by the drawing alone: conditions are not asked. What leads to a gateway
// is worked out once a model, so the answer costs the same however large the process is.

const known = new WeakMap<Model, Map<string, Entries>>();

/** Flow id → the incoming flows of the gateway that can be reached by it without passing through the gateway. */
type Entries = ReadonlyMap<string, ReadonlySet<string>>;

export function entriesReached(model: Model, gateway: FlowNode, flowId: string): ReadonlySet<string> {
  const ofModel = known.get(model) ?? new Map<string, Entries>();
  known.set(model, ofModel);
  const entries = ofModel.get(gateway.id) ?? entriesOf(model, gateway);
  ofModel.set(gateway.id, entries);
  return entries.get(flowId) ?? none;
}

const none: ReadonlySet<string> = new Set();

function entriesOf(model: Model, gateway: FlowNode): Entries {
  const byLink = flowsByLink(model);
  const reached = new Map<string, Set<string>>();
  for (const entry of gateway.incoming) {
    const seen = new Set([entry]);
    for (const flowId of seen) {
      const source = model.nodes.get(model.flows.get(flowId)?.sourceId ?? '');
      if (source && source !== gateway) flowsBefore(model, source, byLink).forEach((id) => seen.add(id));
    }
    for (const flowId of seen) reached.set(flowId, (reached.get(flowId) ?? new Set()).add(entry));
  }
  return reached;
}

/** The flows a token may have come by, before it leaves the element by one of its own. */
function flowsBefore(model: Model, node: FlowNode, byLink: FlowsByLink): readonly string[] {
  if (node.type === 'boundary-event') return model.nodes.get(node.attachedTo)?.incoming ?? [];
  return [...node.incoming, ...(byLink.get(node.id) ?? [])];
}

/** Id of a link's catching half → the flows that lead to its throwing ones. */
type FlowsByLink = ReadonlyMap<string, readonly string[]>;

function flowsByLink(model: Model): FlowsByLink {
  const flows = new Map<string, string[]>();
  for (const node of model.nodes.values()) {
    const to = linkOf(node);
    if (to !== undefined) flows.set(to, [...(flows.get(to) ?? []), ...node.incoming]);
  }
  return flows;
}

const linkOf = (node: FlowNode): string | undefined =>
  node.type === 'intermediate-throw-event' && node.event?.kind === 'link' ? node.event.to : undefined;

/**
 * The ways a token can take from where it stands; at a gateway they are alternatives or one whole, so they
 * count as one way. One that was stopped before a joining gateway is still on its flow.
 */
export function waysOn(run: Run, gateway: FlowNode, token: Token): readonly (readonly string[])[] {
  const node = nodeOf(run.model, token.at);
  if (node === gateway) return token.via === undefined || hasEntered(run, token) ? [] : [[token.via]];
  if (token.leaving) return [token.leaving];
  if (node.type.endsWith('-gateway')) return [node.outgoing];
  const boundaryEvents = 'boundaryEvents' in node ? node.boundaryEvents : [];
  const outgoing = [node.id, linkOf(node), ...boundaryEvents].flatMap(
    (id) => (id === undefined ? undefined : run.model.nodes.get(id)?.outgoing) ?? [],
  );
  return outgoing.map((flowId) => [flowId]);
}

/** A token that is stuck inside the gateway, or about to leave it, has joined already. */
const hasEntered = (run: Run, token: Token): boolean =>
  token.async === 'after' ||
  [...run.incidents.values()].some(
    ({ token: key, redo }) => key === token.key && redo !== 'arrive' && redo !== 'continue',
  );
