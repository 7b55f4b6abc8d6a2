import { collectLanes } from './collect-lanes.ts';
import { messageFlowsOf } from './ways/message-flows.ts';
import { groupBy } from '../../../kernel/group-by.ts';
import { inlineGlobalTask } from './activities/global-task.ts';
import { elementOf, elementsOf, isElement, isKind, kindOf, textOf } from '../xml/moddle-element.ts';
import type { ModdleElement } from '../xml/moddle-element.ts';
import type { Source, SourceFlow, SourceNode, SourceScope } from './source.ts';

// Walks a process and its sub-processes once. What a flow connects is taken from the flow's own ends: the
// incoming and outgoing lists of nodes are optional in BPMN, and tools leave them out or get them wrong.

interface Found {
  element: ModdleElement;
  scopeId: string;
}

export function collectSource(process: ModdleElement): Source {
  const id = textOf(process, 'id') ?? 'process';
  const ids = new Ids([id, ...writtenIds(process)]);
  const scopes = new Map<string, SourceScope>([[id, { id, element: process }]]);
  const [found, drawn] = walk(scopes, ids);
  const flows = new Map(drawn.map((flow) => sourceFlow(flow, ids)).map((flow) => [flow.id, flow]));
  const ends = {
    incoming: groupBy(flows.values(), (flow) => flow.targetId),
    outgoing: groupBy(flows.values(), (flow) => flow.sourceId),
  };
  const nodes = new Map(found.map((node) => sourceNode(node, ids, ends)).map((node) => [node.id, node]));
  const lanes = collectLanes(scopes, nodes, ids.known);
  const name = textOf(process, 'name') ?? id;
  const nodesIn = groupBy(nodes.values(), (node) => node.scopeId);
  const boundaryEventsOn = groupBy(nodes.values(), (node) =>
    ids.idOf(elementOf(node.element, 'attachedToRef')),
  );
  const index = { nodesIn, boundaryEventsOn, lanes, idOf: ids.known, messageFlows: messageFlowsOf(process) };
  return { process, id, name, ...languageOf(process), scopes, nodes, flows, ...index };
}

function languageOf({ $parent: definitions }: ModdleElement): { expressionLanguage?: string } {
  const expressionLanguage = isElement(definitions) ? textOf(definitions, 'expressionLanguage') : undefined;
  return expressionLanguage === undefined ? {} : { expressionLanguage };
}

/** Every id in the file's process, so that a made-up one never takes an id that comes later. */
function writtenIds(process: ModdleElement): string[] {
  const elements = elementsOf(process, 'flowElements');
  for (const element of elements) elements.push(...elementsOf(element, 'flowElements'));
  return elements.flatMap((element) => textOf(element, 'id') ?? []);
}

/** Nodes and flows of every scope; scopes grow while they are walked. */
function walk(scopes: Map<string, SourceScope>, ids: Ids): [nodes: Found[], flows: Found[]] {
  const nodes: Found[] = [];
  const flows: Found[] = [];
  for (const scope of scopes.values()) {
    for (const element of elementsOf(scope.element, 'flowElements')) {
      if (isKind(element, 'SequenceFlow')) flows.push({ element, scopeId: scope.id });
      if (!isKind(element, 'FlowNode')) continue;
      const id = ids.of(element, kindOf(element));
      nodes.push({ element, scopeId: scope.id });
      if (isKind(element, 'SubProcess')) scopes.set(id, { id, element, parentId: scope.id });
    }
  }
  return [nodes, flows];
}

function sourceFlow({ element, scopeId }: Found, ids: Ids): SourceFlow {
  const sourceId = ids.idOf(elementOf(element, 'sourceRef'));
  const targetId = ids.idOf(elementOf(element, 'targetRef'));
  const id = ids.of(element, `sequenceFlow_${sourceId ?? 'nothing'}_${targetId ?? 'nothing'}`);
  const ends = { ...(sourceId !== undefined && { sourceId }), ...(targetId !== undefined && { targetId }) };
  return { id, element, scopeId, ...ends };
}

type FlowsByNode = ReadonlyMap<string, readonly SourceFlow[]>;

function sourceNode(
  { element, scopeId }: Found,
  ids: Ids,
  flows: { incoming: FlowsByNode; outgoing: FlowsByNode },
): SourceNode {
  const id = ids.of(element, kindOf(element));
  const meant = inlineGlobalTask(element);
  const idsIn = (byNode: FlowsByNode) => (byNode.get(id) ?? []).map((flow) => flow.id);
  const ways = { incoming: idsIn(flows.incoming), outgoing: idsIn(flows.outgoing) };
  return { id, kind: kindOf(meant), element: meant, scopeId, ...ways };
}

/** The id of an element, made up from its place in the file where it has none: the same on every reading. */
class Ids {
  readonly known = new Map<ModdleElement, string>();
  private readonly taken: Set<string>;
  private readonly counts = new Map<string, number>();

  constructor(written: readonly string[]) {
    this.taken = new Set(written);
  }

  of(element: ModdleElement, base: string): string {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const id = textOf(element, 'id') ?? this.free(base);
    this.known.set(element, id);
    this.taken.add(id);
    return id;
  }

  idOf(element: ModdleElement | undefined): string | undefined {
    return element && this.known.get(element);
  }

  private free(base: string): string {
    for (;;) {
      const count = (this.counts.get(base) ?? 0) + 1;
      this.counts.set(base, count);
      const id = count === 1 ? base : `${base}_${count}`;
      if (!this.taken.has(id)) return id;
    }
  }
}
