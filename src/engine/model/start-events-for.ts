import type { Expression } from './expression.ts';
import type { FlowNode, Model } from './model.ts';

/** The elements of a process that begin an instance each when that message or signal arrives. */
export function startEventsFor(model: Model, kind: 'message' | 'signal', name: string): string[] {
  const { startEvents = [], instantiating = [] } = model.scopes.get(model.processId) ?? {};
  return [...startEvents, ...instantiating].filter((id) => {
    const awaited = nameAwaitedBy(model.nodes.get(id), kind);
    return awaited !== undefined && nameOf(awaited) === name;
  });
}

function nameAwaitedBy(node: FlowNode | undefined, kind: 'message' | 'signal'): Expression | undefined {
  if (node?.type === 'receive-task') return kind === 'message' ? node.messageName : undefined;
  if (node?.type !== 'start-event' && node?.type !== 'intermediate-catch-event') return undefined;
  return node.event?.kind === kind ? node.event.name : undefined;
}

/** Nothing has begun yet, so a name made of variables is the name of nothing. */
function nameOf(name: Expression): unknown {
  try {
    return name.evaluate({});
  } catch {
    return undefined;
  }
}
