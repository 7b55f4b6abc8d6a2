import type { Model, StartEvent } from '../../model/model.ts';

/** The start of the event sub-process that undoes a sub-process, if it has one. */
export function compensationStartOf(model: Model, scopeId: string): StartEvent | undefined {
  for (const id of model.scopes.get(scopeId)?.eventSubProcesses ?? []) {
    for (const startId of model.scopes.get(id)?.startEvents ?? []) {
      const start = model.nodes.get(startId);
      if (start?.type === 'start-event' && start.event?.kind === 'compensate') return start;
    }
  }
  return undefined;
}
