import type { Model } from '../engine/model/model.ts';
import type { EngineEvent } from '../engine/outcome.ts';
import type { NewHistoryEvent } from '../history/record.ts';
import type { Cause } from './context.ts';
import type { Instance } from './instance.ts';

/** An engine event as a history row: with the element's name as it was then, since a model may change. */
export function describe(
  model: Model,
  instance: Pick<Instance, 'id'>,
  event: EngineEvent,
  cause: Cause,
): NewHistoryEvent {
  const { type, elementId } = event;
  const content = contentOf(event);
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

/** `name` is the element's; that of a message or a signal stands beside it. */
function contentOf(event: EngineEvent): NewHistoryEvent['content'] {
  if (event.type === 'message.received' || event.type === 'message.thrown')
    return { messageName: event.name };
  if (event.type === 'signal.received' || event.type === 'signal.thrown') return { signalName: event.name };
  const { type: _type, elementId: _elementId, ...content } = event;
  return content;
}
