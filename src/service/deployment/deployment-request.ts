import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// Somebody asks that one revision of a draft be deployed, and somebody else decides. What is saved afterwards is not
// part of what was asked for.

export type RequestState = 'open' | 'deployed' | 'sent-back' | 'withdrawn';

export interface DeploymentRequest {
  readonly id: string;
  readonly draftId: string;
  readonly draftName: string;
  readonly revision: number;
  readonly comment: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedById: string;
  readonly state: RequestState;
  readonly decidedAt: Date | undefined;
  readonly decidedBy: string | undefined;
  readonly reason: string | undefined;
}

interface Row {
  id: string;
  draft_id: string;
  draft_name: string;
  revision: number;
  comment: string;
  asked_at: string;
  asked_by: string;
  asked_by_id: string;
  state: RequestState;
  decided_at: string | null;
  decided_by: string | null;
  reason: string | null;
}

const select = `SELECT r.id, r.draft_id, d.name AS draft_name, r.revision, r.comment, r.asked_at, a.name AS asked_by,
    r.asked_by AS asked_by_id, r.state, r.decided_at, u.name AS decided_by, r.reason
  FROM deployment_requests r JOIN process_drafts d ON d.id = r.draft_id JOIN users a ON a.id = r.asked_by
    LEFT JOIN users u ON u.id = r.decided_by`;

/** Of one draft, the newest first. */
export const requestsOf = async (database: Database, draftId: string): Promise<DeploymentRequest[]> =>
  (
    await read<Row>(database, `${select} WHERE r.draft_id = ? ORDER BY r.asked_at DESC, r.id DESC LIMIT 50`, [
      draftId,
    ])
  ).map(requestOf);

/** That nobody has decided yet, the oldest first. */
export const openRequests = async (database: Database): Promise<DeploymentRequest[]> =>
  (await read<Row>(database, `${select} WHERE r.state = 'open' ORDER BY r.asked_at, r.id LIMIT 100`)).map(
    requestOf,
  );

const requestOf = (row: Row): DeploymentRequest => ({
  id: row.id,
  draftId: row.draft_id,
  draftName: row.draft_name,
  revision: row.revision,
  comment: row.comment,
  askedAt: new Date(row.asked_at),
  askedBy: row.asked_by,
  askedById: row.asked_by_id,
  state: row.state,
  decidedAt: row.decided_at === null ? undefined : new Date(row.decided_at),
  decidedBy: row.decided_by ?? undefined,
  reason: row.reason ?? undefined,
});
