import type { Database } from '../../persistence/database.ts';
import type { DataRequestRow } from '../../persistence/entities/privacy.ts';
import { read } from '../../persistence/read.ts';
import { all, holding, type Condition } from '../../persistence/statements/condition.ts';
import { after, orderBy, pageOf, type Order } from '../../persistence/statements/keyset-page.ts';
import { dataRequestFrom, type DataRequest } from './data-request.ts';

// Requests as the office sees them: open ones with the nearest limit first, which is the order in which they came.

export const dataRequestStates = ['open', 'late', 'closed', 'all'] as const;
export type DataRequestState = (typeof dataRequestStates)[number];

export interface DataRequestQuery {
  readonly state: DataRequestState;
  readonly search: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

export interface ListedRequest extends DataRequest {
  readonly subjectName: string;
}

type Row = DataRequestRow & { subject_name: string };

const inState: Record<DataRequestState, Condition> = {
  open: { sql: 'r.closed_at IS NULL', params: [] },
  late: { sql: 'r.late_at IS NOT NULL', params: [] },
  closed: { sql: 'r.closed_at IS NOT NULL', params: [] },
  all: { sql: '1 = 1', params: [] },
};

const inOrder = (state: DataRequestState): Order => ({
  columns: [{ sql: 'r.number', holds: 'string' }],
  direction: state === 'open' ? 'ASC' : 'DESC',
});

/** `next` is the cursor of the following page. */
export async function dataRequestsFor(
  database: Database,
  query: DataRequestQuery,
): Promise<{ requests: ListedRequest[]; next: string | undefined }> {
  const order = inOrder(query.state);
  const { sql, params } = all(
    inState[query.state],
    holding(['r.number', 'u.name'], query.search),
    after(order, query.after),
  );
  const rows = await read<Row>(
    database,
    `SELECT r.*, u.name AS subject_name FROM data_requests r JOIN users u ON u.id = r.subject_id
     WHERE ${sql} ORDER BY ${orderBy(order)} LIMIT ?`,
    [...params, query.limit + 1],
  );
  const { shown, next } = pageOf(rows, query.limit, ({ number }) => [number]);
  return {
    requests: shown.map((row) => ({ ...dataRequestFrom(row), subjectName: row.subject_name })),
    next,
  };
}
