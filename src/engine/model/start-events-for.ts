import { definitionsAt } from './source/definitions-at.ts';
import type { Expression } from './nodes/expression.ts';
import type { Model } from './model.ts';

type Kind = 'message' | 'signal';

/** The elements of a process that begin an instance each when that message or signal arrives. */
export function startEventsFor(model: Model, kind: Kind, name: string): string[] {
  const { startEvents = [], instantiating = [] } = model.scopes.get(model.processId) ?? {};
  return [...startEvents, ...instantiating].filter((id) =>
    namesAwaitedBy(model, id, kind).some((awaited) => nameOf(awaited) === name),
  );
}

function namesAwaitedBy(model: Model, id: string, kind: Kind): Expression[] {
  const node = model.nodes.get(id);
  if (node?.type === 'receive-task') return kind === 'message' ? [node.messageName] : [];
  if (node?.type !== 'start-event' && node?.type !== 'intermediate-catch-event') return [];
  return definitionsAt(node).flatMap(({ event }) =>
    (event.kind === 'message' || event.kind === 'signal') && event.kind === kind ? [event.name] : [],
  );
}

/** Nothing has begun yet, so a name made of variables is the name of nothing. */
function nameOf(name: Expression): unknown {
  try {
    return name.evaluate({});
  } catch {
    return undefined;
  }
}
