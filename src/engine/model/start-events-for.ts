import type { Model } from './model.ts';

/** The start events of a process that begin an instance each when that message or signal arrives. */
export function startEventsFor(model: Model, kind: 'message' | 'signal', name: string): string[] {
  const startEvents = model.scopes.get(model.processId)?.startEvents ?? [];
  return startEvents.filter((id) => {
    const node = model.nodes.get(id);
    return node?.type === 'start-event' && node.event?.kind === kind && nameOf(node.event.name) === name;
  });
}

/** Nothing has begun yet, so a name made of variables is the name of nothing. */
function nameOf(name: { evaluate(variables: object): unknown }): unknown {
  try {
    return name.evaluate({});
  } catch {
    return undefined;
  }
}
