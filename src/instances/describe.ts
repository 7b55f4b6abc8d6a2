import type { Model } from '../engine/model/model.ts';
import type { EngineEvent } from '../engine/outcome.ts';
import type { NewHistoryEvent } from '../history/record.ts';
import type { Cause } from './context.ts';
import type { Instance } from './instance.ts';

/** An engine event as a history row: with the element's name as it was then, since a model may change. */
export function describe(
  model: Model,
  instance: Instance,
  event: EngineEvent,
  cause: Cause,
): NewHistoryEvent {
  const { type, elementId, ...rest } = event;
  // `name` is the element's; that of a message stands beside it.
  const content = event.type === 'message.received' ? { messageName: event.name } : rest;
  const name = elementId === undefined ? undefined : model.nodes.get(elementId)?.name;
  return {
    type,
    at: cause.now,
    instanceId: instance.id,
    ...(elementId === undefined ? {} : { elementId }),
    ...(cause.actorId === undefined ? {} : { actorId: cause.actorId }),
    content: { ...content, ...(name === undefined ? {} : { name }) },
  };
}
