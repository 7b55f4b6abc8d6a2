import { z } from 'zod';
import type { Database } from '../../persistence/database.ts';
import { all } from '../../persistence/statements/condition.ts';
import { after, orderBy, pageOf, type Order } from '../../persistence/statements/keyset-page.ts';
import { read } from '../../persistence/read.ts';
import type { Value } from '../../persistence/statements/value.ts';

// An application as people see it: who asks for what, and where it stands. The NIK is not part of it; whoever
// needs it asks nik-of.ts, which checks and records.

export const outcomes = [
  'TERBIT',
  'DITOLAK',
  'DITUTUP_TIDAK_LENGKAP',
  'DITARIK',
  'DIBATALKAN',
  'DICABUT',
  'GUGUR',
] as const;
export type ApplicationOutcome = (typeof outcomes)[number];

export interface Application {
  id: string;
  instanceId: string;
  ticketNumber: string;
  kind: string;
  applicantId: string;
  name: string;
  nip?: string;
  employment: string;
  unit: string;
  email: string;
  phone: string;
  /** The other fields of the form by their keys, and `peringatan`: what the verifikator should look at. */
  content: Readonly<Record<string, unknown>>;
  effectiveOn: string;
  submittedAt: string;
  agendaNumber?: string;
  lateAt?: string;
  closedAt?: string;
  outcome?: string;
}

export type ApplicationKey = { instanceId: string } | { ticketNumber: string } | { applicationId: string };

export async function applicationOf(
  database: Database,
  key: ApplicationKey,
): Promise<Application | undefined> {
  const [column, value] = keyColumn(key);
  const [first] = await select(database, `WHERE ${column} = ?`, [value]);
  return first;
}

const newestFirst: Order = {
  columns: [
    { sql: 'submitted_at', holds: 'string' },
    { sql: 'id', holds: 'string' },
  ],
  direction: 'DESC',
};

/** Newest first, at most `limit`; `next` is the cursor of the following page, undefined on the last. */
export async function applicationsOf(
  database: Database,
  applicantId: string,
  page: { limit: number; after?: string | undefined },
): Promise<{ applications: Application[]; next: string | undefined }> {
  const own = { sql: 'applicant_id = ?', params: [applicantId] };
  const { sql, params } = all(own, after(newestFirst, page.after));
  const rows = await select(database, `WHERE ${sql} ORDER BY ${orderBy(newestFirst)} LIMIT ?`, [
    ...params,
    page.limit + 1,
  ]);
  const { shown, next } = pageOf(rows, page.limit, ({ submittedAt, id }) => [submittedAt, id]);
  return { applications: shown, next };
}

/** The newest application of theirs that is not finished. */
export async function unfinishedApplicationOf(
  database: Database,
  applicantId: string,
): Promise<Application | undefined> {
  const [newest] = await select(
    database,
    `WHERE applicant_id = ? AND closed_at IS NULL ORDER BY ${orderBy(newestFirst)} LIMIT 1`,
    [applicantId],
  );
  return newest;
}

function keyColumn(key: ApplicationKey): [string, string] {
  if ('instanceId' in key) return ['instance_id', key.instanceId];
  return 'ticketNumber' in key ? ['ticket_number', key.ticketNumber] : ['id', key.applicationId];
}

interface Row {
  id: string;
  instance_id: string;
  ticket_number: string;
  kind: string;
  applicant_id: string;
  name: string;
  nip: string | null;
  employment: string;
  unit: string;
  email: string;
  phone: string;
  content: string;
  effective_on: string;
  submitted_at: string;
  agenda_number: string | null;
  late_at: string | null;
  closed_at: string | null;
  outcome: string | null;
}

async function select(database: Database, condition: string, params: Value[]): Promise<Application[]> {
  const rows = await read<Row>(
    database,
    `SELECT id, instance_id, ticket_number, kind, applicant_id, name, nip, employment, unit, email, phone, content,
            effective_on, submitted_at, agenda_number, late_at, closed_at, outcome FROM applications ${condition}`,
    params,
  );
  return rows.map(applicationIn);
}

const contentShape = z.record(z.string(), z.unknown());

function applicationIn(row: Row): Application {
  const { id, kind, name, employment, unit, email, phone } = row;
  return {
    ...{ id, kind, name, employment, unit, email, phone },
    instanceId: row.instance_id,
    ticketNumber: row.ticket_number,
    applicantId: row.applicant_id,
    content: contentShape.parse(JSON.parse(row.content)),
    effectiveOn: row.effective_on,
    submittedAt: row.submitted_at,
    ...(row.nip !== null && { nip: row.nip }),
    ...(row.agenda_number !== null && { agendaNumber: row.agenda_number }),
    ...(row.late_at !== null && { lateAt: row.late_at }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    ...(row.outcome !== null && { outcome: row.outcome }),
  };
}
