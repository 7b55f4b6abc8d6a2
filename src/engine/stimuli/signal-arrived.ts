import { receiveSignal, receiversOf } from '../run/events/signals.ts';
import type { Run } from '../run/run.ts';
import type { StimulusOf } from '../stimulus.ts';
import { Unfit } from '../unfit.ts';

/** A signal from outside reaches all who wait for it in this instance. */
export function signalArrived(run: Run, stimulus: StimulusOf<'signal-arrived'>): void {
  const receivers = receiversOf(run, stimulus.name);
  if (receivers.length === 0) throw new Unfit(`nothing waits for the signal "${stimulus.name}"`);
  for (const receiver of receivers) receiveSignal(run, receiver, stimulus.variables);
}
