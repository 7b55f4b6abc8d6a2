import type { WaitingFor } from '../outcome.ts';
import type { Mapping } from './mapping.ts';
import type { JobSettings } from './job-settings.ts';

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
}
