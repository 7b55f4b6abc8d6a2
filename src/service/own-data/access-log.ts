import type { HistoryEvent } from '../../history/event.ts';
import type { Database } from '../../persistence/database.ts';
import type { HistoryRow } from '../../persistence/entities/history.ts';
import { read } from '../../persistence/read.ts';
import { oneOf } from '../../persistence/statements/condition.ts';

// Who looked at a person's data (UU 27/2022 article 32): reads, downloads and exports of their cases, and those that
// name the person because no case says so. The history tells names; the person is told roles, and this gives both.

/** Everything that is recorded when somebody is shown personal data; what changes them is told by the case itself. */
export const accessTypes = [
  'document.read',
  'nik.read',
  'task.read',
  'instance.read',
  'disposition.read',
  'letter.read',
  'application.tracked',
  'complaint.read',
  'complaint.file-read',
  'complaint.followed',
  'data-request.read',
] as const;

export interface Access extends Pick<HistoryEvent, 'id' | 'type' | 'at' | 'actorId' | 'content'> {
  /** The number of the case: SE-…, PG-…, HD-… */
  readonly businessKey: string | undefined;
}

export interface AccessQuery {
  /** Those of the person, too. */
  readonly withOwn: boolean;
  /** Only events before the one with this id. */
  readonly before?: number | undefined;
  readonly limit: number;
}

type Row = Pick<HistoryRow, 'id' | 'type' | 'at' | 'actor_id' | 'content'> & { business_key: string | null };

const ownCases = `SELECT instance_id FROM applications WHERE applicant_id = ?
  UNION SELECT instance_id FROM complaints WHERE complainant_id = ? AND instance_id IS NOT NULL
  UNION SELECT instance_id FROM data_requests WHERE subject_id = ?`;

/** The latest first. */
export async function accessLogOf(
  database: Database,
  subjectId: string,
  { withOwn, before = Number.MAX_SAFE_INTEGER, limit }: AccessQuery,
): Promise<Access[]> {
  const reads = oneOf('x.type', accessTypes);
  const others = withOwn ? '' : 'AND (h.actor_id IS NULL OR h.actor_id <> ?)';
  const rows = await read<Row>(
    database,
    `SELECT h.id, h.type, h.at, h.actor_id, h.content, i.business_key
     FROM history h LEFT JOIN instances i ON i.id = h.instance_id
     WHERE h.id IN (
       SELECT x.id FROM history x WHERE x.instance_id IN (${ownCases}) AND ${reads.sql} AND x.id < ?
       UNION SELECT s.history_id FROM history_subjects s WHERE s.subject_id = ? AND s.history_id < ?
     ) ${others} ORDER BY h.id DESC LIMIT ?`,
    [
      ...[subjectId, subjectId, subjectId, ...reads.params, before, subjectId, before],
      ...(withOwn ? [] : [subjectId]),
      limit,
    ],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    type: row.type,
    at: new Date(row.at),
    actorId: row.actor_id ?? undefined,
    content: JSON.parse(row.content),
    businessKey: row.business_key ?? undefined,
  }));
}
