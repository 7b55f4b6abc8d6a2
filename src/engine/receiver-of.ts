import type { Model } from './model/model.ts';
import type { Addressee } from './model/nodes/node.ts';
import { startEventsFor } from './model/start-events-for.ts';

/** A message subscription that is open now. */
export interface Waiting {
  readonly elementId: string;
  readonly name: string;
}

export type Receiver<Open extends Waiting> =
  { readonly waiting: Open } | { readonly startEventId: string } | undefined;

/**
 * Who takes in a message that goes by a message flow: the first of those that wait for it, else a new instance
 * where it leads to a start. `open` are the subscriptions, oldest first, of the instances of the other process
 * that belong to the sender's conversation. A flow to an element reaches that element, whatever the message is
 * called there; one to a pool reaches whoever waits in there for its name. Undefined: nobody, for now.
 */
export function receiverOf<Open extends Waiting>(
  name: string,
  { elementId }: Addressee,
  open: readonly Open[],
  model: Model,
): Receiver<Open> {
  const there = elementId === undefined ? open : open.filter((one) => one.elementId === elementId);
  const named = there.find((one) => one.name === name);
  const waiting = elementId === undefined ? named : (named ?? there[0]);
  if (waiting) return { waiting };
  const starts =
    elementId === undefined ? startEventsFor(model, 'message', name) : startsAt(model, elementId);
  const [startEventId] = starts;
  return startEventId === undefined ? undefined : { startEventId };
}

function startsAt(model: Model, elementId: string): string[] {
  const { startEvents = [], instantiating = [] } = model.scopes.get(model.processId) ?? {};
  return [...startEvents, ...instantiating].filter((id) => id === elementId);
}
