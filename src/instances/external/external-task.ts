import type { Variables } from '../../engine/variables.ts';
import type { ExternalTaskRow } from '../../persistence/entities/api.ts';

// Work that a program outside does. It locks what it fetches for a while and says how it ended; when the lock runs
// out first, another one may fetch it: at least once begun, exactly once ended.

export interface ExternalTask {
  readonly id: string;
  readonly instanceId: string;
  readonly jobKey: string;
  readonly elementId: string;
  readonly definitionId: string;
  readonly processId: string;
  readonly businessKey: string | undefined;
  readonly topic: string;
  readonly variables: Variables;
  readonly settings: Readonly<Record<string, string>>;
  readonly priority: number;
  readonly createdAt: Date;
  readonly dueAt: Date;
  /** How often it was fetched. */
  readonly attempts: number;
  /** How many failures are left before it stands as an incident; at least 1. */
  readonly retries: number;
  readonly waitsMs: readonly number[] | undefined;
  readonly lockedUntil: Date | undefined;
  readonly lastError: string | undefined;
}

/** Who holds a lock: a worker, as the program names it, of one account. */
export interface Holder {
  readonly accountId: string;
  readonly workerId: string;
}

export const lockName = ({ accountId, workerId }: Holder): string => `${accountId}/${workerId}`;

export const externalTaskFrom = (row: ExternalTaskRow): ExternalTask => ({
  id: row.id,
  instanceId: row.instance_id,
  jobKey: row.job_key,
  elementId: row.element_id,
  definitionId: row.definition_id,
  processId: row.process_id,
  businessKey: row.business_key ?? undefined,
  topic: row.topic,
  variables: JSON.parse(row.variables),
  settings: JSON.parse(row.settings),
  priority: row.priority,
  createdAt: new Date(row.created_at),
  dueAt: new Date(row.due_at),
  attempts: row.attempts,
  retries: row.retries,
  waitsMs: row.retry_waits === null ? undefined : JSON.parse(row.retry_waits),
  lockedUntil: row.locked_until === null ? undefined : new Date(row.locked_until),
  lastError: row.last_error ?? undefined,
});
