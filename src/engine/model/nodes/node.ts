import type { WaitingFor } from '../../outcome.ts';
import type { Mapping } from './mapping.ts';
import type { JobSettings } from '../source/activities/job-settings.ts';
import type { Expression } from './expression.ts';

/** What every flow node has. */
export interface Node {
  readonly id: string;
  readonly name?: string;
  readonly scopeId: string;
  readonly lane?: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** alur:step: the SOP step this element belongs to. */
  readonly step?: string;
  readonly waitingFor?: WaitingFor;
  readonly documentation?: string;
  readonly mapping?: Mapping;
  readonly job?: JobSettings;
  /** What it sends by message flows: an activity when it is done, an event without definition when it is reached. */
  readonly sends?: readonly Sending[];
}

/** One message, by the message flow that is drawn for it; without, to whoever waits for that name. */
export interface Sending {
  readonly name: Expression;
  readonly flow?: { readonly id: string; readonly name?: string; readonly to?: Addressee };
}

/** Where a message flow leads: to an element of another process, or to its pool. A pool that is only drawn has none. */
export interface Addressee {
  readonly processId: string;
  readonly elementId?: string;
}
