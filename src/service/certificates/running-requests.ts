import type { Database } from '../../persistence/database.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import { read } from '../../persistence/read.ts';

/** An application about a certificate that is not finished. */
export interface RunningRequest {
  certificateId: string;
  applicationId: string;
  kind: string;
  ticketNumber: string;
  instanceId: string;
  requestedBy: string;
}

export function runningRequests(
  database: Database,
  certificateIds: readonly string[],
): Promise<RunningRequest[]> {
  const these = oneOf('q.certificate_id', certificateIds);
  return read<RunningRequest>(
    database,
    `SELECT q.certificate_id AS "certificateId", a.id AS "applicationId", a.kind,
            a.ticket_number AS "ticketNumber", a.instance_id AS "instanceId", q.requested_by AS "requestedBy"
     FROM certificate_requests q JOIN applications a ON a.id = q.application_id
     WHERE ${these.sql} AND a.closed_at IS NULL ORDER BY a.submitted_at, a.id`,
    these.params,
  );
}
