import type { Actor } from '../../identity/actor.ts';
import { all, always, holding, type Condition } from '../../persistence/statements/condition.ts';
import type { Database } from '../../persistence/database.ts';
import { after, orderBy, pageOf, type Order } from '../../persistence/statements/keyset-page.ts';
import { read } from '../../persistence/read.ts';
import { complaintFrom, type Complaint, type ComplaintRow } from './complaint.ts';
import type { ComplaintClass } from './complaint-classes.ts';

// Lists of complaints, the newest first. Nobody finds one about themselves in the list of the office; what is said in
// confidence is not searched.

export const complaintStates = ['open', 'late', 'closed', 'all'] as const;
export type ComplaintState = (typeof complaintStates)[number];

export interface ComplaintQuery {
  readonly state: ComplaintState;
  readonly complaintClass: ComplaintClass | undefined;
  readonly search: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

const newestFirst: Order = { columns: [{ sql: 'ticket_number', holds: 'string' }], direction: 'DESC' };

const inState: Record<ComplaintState, Condition> = {
  open: { sql: 'closed_at IS NULL', params: [] },
  late: { sql: 'closed_at IS NULL AND late_at IS NOT NULL', params: [] },
  closed: { sql: 'closed_at IS NOT NULL', params: [] },
  all: always,
};

/** `next` is the cursor of the following page. */
export async function complaintsFor(
  database: Database,
  actor: Actor,
  query: ComplaintQuery,
): Promise<{ complaints: Complaint[]; next: string | undefined }> {
  const condition = all(
    { sql: '(subject_id IS NULL OR subject_id <> ?)', params: [actor.id] },
    inState[query.state],
    query.complaintClass ? { sql: 'class = ?', params: [query.complaintClass] } : always,
    holding(['ticket_number', 'reference'], query.search),
    after(newestFirst, query.after),
  );
  const rows = await read<ComplaintRow>(
    database,
    `SELECT * FROM complaints WHERE ${condition.sql} ORDER BY ${orderBy(newestFirst)} LIMIT ?`,
    [...condition.params, query.limit + 1],
  );
  const { shown, next } = pageOf(rows, query.limit, (row) => [row.ticket_number]);
  return { complaints: shown.map(complaintFrom), next };
}

const mostOwn = 100;

/** Of one person, the newest hundred. */
export async function complaintsOf(database: Database, complainantId: string): Promise<Complaint[]> {
  const rows = await read<ComplaintRow>(
    database,
    'SELECT * FROM complaints WHERE complainant_id = ? ORDER BY ticket_number DESC LIMIT ?',
    [complainantId, mostOwn],
  );
  return rows.map(complaintFrom);
}
