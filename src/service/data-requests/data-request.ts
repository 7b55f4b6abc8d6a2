import type { Database } from '../../persistence/database.ts';
import type { DataRequestRow } from '../../persistence/entities/privacy.ts';
import { read } from '../../persistence/read.ts';

// What somebody asked about their own data, as it is stored. Who may read what of it says data-request-policy.ts.

export const dataRequestKinds = ['AKSES', 'PERBAIKAN', 'PENARIKAN'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

export const isDataRequestKind = (text: string | null | undefined): text is DataRequestKind =>
  dataRequestKinds.some((kind) => kind === text);

export interface DataRequest {
  id: string;
  /** HD-2026-000001 */
  number: string;
  kind: DataRequestKind;
  /** Whose data it is about, and who asked. */
  subjectId: string;
  instanceId: string;
  applicationId: string | undefined;
  /** Which datum is to be corrected (correctable.ts), what it was, and what it is to be. */
  field: string | undefined;
  formerValue: string | undefined;
  wantedValue: string | undefined;
  reason: string;
  wantsDeletion: boolean;
  submittedAt: Date;
  dueAt: Date;
  lateAt: Date | undefined;
  closedAt: Date | undefined;
  outcome: string | undefined;
  answer: string | undefined;
  answeredBy: string | undefined;
}

const instant = (text: string | null) => (text === null ? undefined : new Date(text));

export function dataRequestFrom(row: DataRequestRow): DataRequest {
  if (!isDataRequestKind(row.kind)) throw new Error(`Expected a data request, but its kind is ${row.kind}`);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    subjectId: row.subject_id,
    instanceId: row.instance_id,
    applicationId: row.application_id ?? undefined,
    field: row.field ?? undefined,
    formerValue: row.former_value ?? undefined,
    wantedValue: row.wanted_value ?? undefined,
    reason: row.reason,
    wantsDeletion: row.wants_deletion === 1,
    submittedAt: new Date(row.submitted_at),
    dueAt: new Date(row.due_at),
    lateAt: instant(row.late_at),
    closedAt: instant(row.closed_at),
    outcome: row.outcome ?? undefined,
    answer: row.answer ?? undefined,
    answeredBy: row.answered_by ?? undefined,
  };
}

type Key = { number: string } | { instanceId: string };

export async function dataRequestOf(database: Database, key: Key): Promise<DataRequest | undefined> {
  const [column, value] =
    'number' in key ? ['number', key.number] : (['instance_id', key.instanceId] as const);
  const sql = `SELECT * FROM data_requests WHERE ${column} = ?`;
  const [row] = await read<DataRequestRow>(database, sql, [value]);
  return row && dataRequestFrom(row);
}

/** Of one person, the newest first. */
export async function dataRequestsOf(database: Database, subjectId: string): Promise<DataRequest[]> {
  const sql = 'SELECT * FROM data_requests WHERE subject_id = ? ORDER BY number DESC LIMIT 100';
  return (await read<DataRequestRow>(database, sql, [subjectId])).map(dataRequestFrom);
}
