import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Holding } from './due.ts';
import type { RetentionClass } from './retention-settings.ts';

// What is held of requests that people made about their own data: the request itself, its messages,
// and after them the trail of its case.

interface Row {
  id: string;
  number: string;
  instance_id: string;
  closed_at: string;
  destroyed_at: string | null;
  held: number;
  notices: number;
  trail: number;
}

const there = (rows: string) => `CASE WHEN EXISTS (SELECT 1 FROM ${rows}) THEN 1 ELSE 0 END`;

/** Of those that were answered before that moment. */
export async function dataRequestHoldings(database: Database, before: Date): Promise<Holding[]> {
  const rows = await read<Row>(
    database,
    `SELECT r.id, r.number, r.instance_id, r.closed_at, r.destroyed_at,
       ${there('legal_holds h WHERE h.instance_id = r.instance_id AND h.lifted_at IS NULL')} AS held,
       ${there('outbox x WHERE x.instance_id = r.instance_id')} AS notices,
       ${there('history_heads t WHERE t.stream = r.instance_id')} AS trail
     FROM data_requests r WHERE r.closed_at < ? ORDER BY r.id`,
    [before.toISOString()],
  );
  return rows.flatMap((row) => classesIn(row).map((kind) => holdingOf(row, kind)));
}

function classesIn({ destroyed_at, notices, trail }: Row): RetentionClass[] {
  const held: [RetentionClass, boolean][] = [
    ['dataRequests', destroyed_at === null],
    ['notices', Number(notices) === 1],
    ['auditTrail', destroyed_at !== null && Number(trail) === 1],
  ];
  return held.filter(([, isThere]) => isThere).map(([kind]) => kind);
}

const holdingOf = (row: Row, kind: RetentionClass): Holding => ({
  ...{ class: kind, subjectId: row.id, label: row.number, instanceId: row.instance_id },
  isHeld: Number(row.held) === 1,
  lastActivityAt: new Date(row.closed_at),
});
