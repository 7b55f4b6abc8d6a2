import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';

// The same drawing executed by the stock elements of bpmn-engine: a second opinion nobody here wrote.

export interface StockRun {
  /** Sequence flows taken so far, in order. */
  readonly taken: string[];
  waiting(): string[];
  complete(elementId: string): void;
  isOver(): boolean;
}

export async function stockRun(source: string): Promise<StockRun> {
  const taken: string[] = [];
  const listener = new EventEmitter();
  listener.on('flow.take', ({ id }: { id: string }) => taken.push(id));
  const execution = await Engine({ name: 'second opinion', source }).execute({ listener });
  return {
    taken,
    waiting: () => execution.getPostponed().flatMap(idsWaiting),
    complete: (id) => execution.signal({ id }),
    isOver: () => execution.state === 'idle',
  };
}

interface Postponed {
  id?: string;
  type?: string;
  getPostponed?: () => Postponed[];
}

/** User tasks, also those inside of sub-processes. */
function idsWaiting(api: Postponed): string[] {
  if (api.type === 'bpmn:UserTask') return api.id === undefined ? [] : [api.id];
  const inside = api.getPostponed?.() ?? [];
  return inside.filter((inner) => inner !== api && inner.id !== api.id).flatMap(idsWaiting);
}
