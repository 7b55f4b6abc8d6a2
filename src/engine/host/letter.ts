import type { Environment } from '../environment.ts';
import type { Outcome } from '../outcome.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Stimulus } from '../stimulus.ts';

// What travels through the engine to the process: one stimulus for one instance, and the way back.

export interface Letter {
  readonly stimulus: Stimulus;
  readonly environment: Environment;
  /** A live engine is lent to one instance after another: the state of the one this letter is for. */
  readonly swapIn?: { readonly snapshot: Snapshot | undefined };
  /** Filled in by the process. */
  outcome?: Outcome;
}

export const isLetter = (message: unknown): message is Letter =>
  typeof message === 'object' && message !== null && 'stimulus' in message && 'environment' in message;
