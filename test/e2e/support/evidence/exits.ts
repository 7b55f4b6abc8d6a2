import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import type { FlowNode, Model } from '../../../../src/engine/model/model.ts';

// Where a case may leave the straight way, read from the diagrams: each end, each event on the edge of a
// step, each event that starts a sub-process of its own. A process that is added has its exits here at once.

export interface Exit {
  readonly processId: string;
  readonly elementId: string;
  readonly name: string;
  readonly kind: 'end' | 'on the edge' | 'aside';
}

const folder = 'processes';

export async function exitsOfAll(): Promise<Exit[]> {
  const models = await Promise.all(
    readdirSync(folder)
      .sort()
      .map((name) => compileModel(readFileSync(join(folder, name, 'process.bpmn'), 'utf8'))),
  );
  return models.flatMap((model) => [...model.nodes.values()].flatMap((node) => exitAt(model, node)));
}

function exitAt(model: Model, node: FlowNode): Exit[] {
  const kind = kindOf(model, node);
  const { processId } = model;
  return kind === undefined ? [] : [{ processId, elementId: node.id, name: node.name ?? node.id, kind }];
}

function kindOf(model: Model, node: FlowNode): Exit['kind'] | undefined {
  const isInSubProcess = model.scopes.get(node.scopeId)?.kind === 'sub-process';
  // The end of an embedded sub-process is no exit: the flow goes on behind it.
  if (node.type === 'end-event' && !isInSubProcess) return 'end';
  if (node.type === 'boundary-event') return 'on the edge';
  const isAside = model.scopes.get(node.scopeId)?.kind === 'event-sub-process';
  return node.type === 'start-event' && isAside ? 'aside' : undefined;
}
