import type { ModdleElement } from '../xml/moddle-element.ts';

// One process of a file, flattened, before anything is checked: what rules and readers look at. Every node
// and every flow has an id here, generated where the file has none.

export interface Source {
  readonly process: ModdleElement;
  readonly id: string;
  readonly name: string;
  /** The language of conditions that name none, as the file's definitions say it. */
  readonly expressionLanguage?: string;
  readonly scopes: ReadonlyMap<string, SourceScope>;
  readonly nodes: ReadonlyMap<string, SourceNode>;
  readonly flows: ReadonlyMap<string, SourceFlow>;
  /** Scope id → the nodes directly in it. */
  readonly nodesIn: ReadonlyMap<string, readonly SourceNode[]>;
  /** Node id → what is attached to it. */
  readonly boundaryEventsOn: ReadonlyMap<string, readonly SourceNode[]>;
  /** Node id → name of its innermost lane. */
  readonly lanes: ReadonlyMap<string, string>;
  readonly idOf: ReadonlyMap<ModdleElement, string>;
  /** Those that begin or end in this process, or nowhere. */
  readonly messageFlows: readonly SourceMessageFlow[];
}

export interface SourceScope {
  readonly id: string;
  readonly element: ModdleElement;
  readonly parentId?: string;
}

export interface SourceNode {
  readonly id: string;
  /** The tag without its prefix, such as userTask. */
  readonly kind: string;
  readonly element: ModdleElement;
  readonly scopeId: string;
  /** Flow ids in the order of the file. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
}

export interface SourceMessageFlow {
  readonly id: string;
  readonly element: ModdleElement;
  /** Undefined where the flow points at nothing in the file. */
  readonly from?: MessageFlowEnd;
  readonly to?: MessageFlowEnd;
}

export interface MessageFlowEnd {
  readonly id: string;
  /** A flow node, or a participant: the pool as a whole. */
  readonly element: ModdleElement;
  readonly isPool: boolean;
  /** The process that it stands in, or that its pool is for; undefined where that is only drawn. */
  readonly processId?: string;
}

export interface SourceFlow {
  readonly id: string;
  readonly element: ModdleElement;
  readonly scopeId: string;
  /** Undefined where the flow points at nothing in this process. */
  readonly sourceId?: string;
  readonly targetId?: string;
}
