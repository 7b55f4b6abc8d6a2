import { receive } from '../run/events/receive.ts';
import type { Run } from '../run/run.ts';
import type { StimulusOf } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

/** A message reaches the one subscription that the caller found for it. */
export function messageArrived(run: Run, stimulus: StimulusOf<'message-arrived'>): void {
  const message = run.messages.get(stimulus.subscriptionKey);
  if (!message || message.kind !== undefined)
    throw new Unfit(`the subscription ${stimulus.subscriptionKey} is no longer waiting`);
  receive(run, message, stimulus.variables);
}
