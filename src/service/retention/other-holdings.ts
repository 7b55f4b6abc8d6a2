import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { boundsOf, quarterKey } from '../quarters/quarter.ts';
import type { Holding } from './due.ts';
import type { RetentionClass } from './retention-settings.ts';

// What is held beside applications: complaints, answers to the survey, which belong to a quarter and to nobody, and
// notices of no case, which go by the year.

interface ComplaintRow {
  id: string;
  instance_id: string | null;
  ticket_number: string;
  submitted_at: string;
  closed_at: string | null;
  ended_at: string | null;
  destroyed_at: string | null;
  held: number;
  notices: number;
  trail: number;
}

const there = (rows: string) => `CASE WHEN EXISTS (SELECT 1 FROM ${rows}) THEN 1 ELSE 0 END`;

export async function complaintHoldings(database: Database, before: Date): Promise<Holding[]> {
  const rows = await read<ComplaintRow>(
    database,
    `SELECT p.id, p.instance_id, p.ticket_number, p.submitted_at, p.closed_at, p.destroyed_at, i.ended_at,
       ${there('legal_holds h WHERE h.instance_id = p.instance_id AND h.lifted_at IS NULL')} AS held,
       ${there('outbox x WHERE x.instance_id = p.instance_id')} AS notices,
       ${there('history_heads t WHERE t.stream = p.instance_id')} AS trail
     FROM complaints p LEFT JOIN instances i ON i.id = p.instance_id WHERE p.submitted_at < ? ORDER BY p.id`,
    [before.toISOString()],
  );
  return rows.flatMap((row) => classesIn(row).map((kind) => complaintHolding(row, kind)));
}

function classesIn({ destroyed_at, notices, trail }: ComplaintRow): RetentionClass[] {
  const held: [RetentionClass, boolean][] = [
    ['complaints', destroyed_at === null],
    ['notices', Number(notices) === 1],
    ['auditTrail', destroyed_at !== null && Number(trail) === 1],
  ];
  return held.filter(([, isThere]) => isThere).map(([kind]) => kind);
}

/** One that was kept before complaints were cases has been still since it came in. */
function complaintHolding(row: ComplaintRow, kind: RetentionClass): Holding {
  const { closed_at, ended_at, submitted_at } = row;
  const last = row.instance_id === null ? submitted_at : closed_at && ended_at && later(closed_at, ended_at);
  return {
    ...{ class: kind, subjectId: row.id, label: row.ticket_number, isHeld: Number(row.held) === 1 },
    ...(row.instance_id !== null && { instanceId: row.instance_id }),
    ...(last && { lastActivityAt: new Date(last) }),
  };
}

const later = (one: string, other: string): string => (one > other ? one : other);

export async function surveyHoldings(database: Database): Promise<Holding[]> {
  const rows = await read<{ year: number; quarter: number }>(
    database,
    'SELECT DISTINCT year, quarter FROM survey_answers ORDER BY year, quarter',
  );
  return rows.map((row) => {
    const quarter = { year: Number(row.year), quarter: Number(row.quarter) };
    const key = quarterKey(quarter);
    return {
      ...{ class: 'survey' as const, subjectId: key, label: key, isHeld: false },
      lastActivityAt: boundsOf(quarter).until,
    };
  });
}

/** Of notices that belong to no application, no complaint and no request about personal data. */
export const ofNoCase = `NOT EXISTS (SELECT 1 FROM applications a WHERE a.instance_id = x.instance_id)
  AND NOT EXISTS (SELECT 1 FROM complaints p WHERE p.instance_id = x.instance_id)
  AND NOT EXISTS (SELECT 1 FROM data_requests r WHERE r.instance_id = x.instance_id)`;

export async function noticeHoldings(database: Database): Promise<Holding[]> {
  const rows = await read<{ year: string; last: string }>(
    database,
    `SELECT SUBSTR(x.created_at, 1, 4) AS year, MAX(x.created_at) AS last FROM outbox x WHERE ${ofNoCase}
     GROUP BY SUBSTR(x.created_at, 1, 4)`,
  );
  return rows.map(({ year, last }) => ({
    ...{ class: 'notices' as const, subjectId: year, label: year, isHeld: false },
    lastActivityAt: new Date(last),
  }));
}
