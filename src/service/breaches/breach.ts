import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';

// A failure to protect personal data, as the register keeps it: what is known, who was told when, how it ended.

export const audiences = ['people', 'agency'] as const;
export type Audience = (typeof audiences)[number];

export const isAudience = (text: string): text is Audience => audiences.some((each) => each === text);

/** UU 27/2022, 46(1): at the latest 3 x 24 hours, whatever day it is. */
const noticeMs = 3 * 24 * 60 * 60 * 1000;

export const noticeDueAt = ({ noticedAt }: Pick<Breach, 'noticedAt'>): Date =>
  new Date(new Date(noticedAt).getTime() + noticeMs);

export interface Breach {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly occurredOn: string | null;
  readonly noticedAt: string;
  readonly dataTypes: string;
  /** Null while nobody knows. */
  readonly people: number | null;
  readonly measures: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly conclusion: string | null;
}

export interface BreachNotice {
  readonly audience: Audience;
  readonly recipient: string;
  readonly sentAt: string;
  readonly recordedBy: string;
}

const columns = `b.id, b.number, b.description, b.occurred_on AS "occurredOn", b.noticed_at AS "noticedAt",
  b.data_types AS "dataTypes", b.people, b.measures, b.recorded_at AS "recordedAt", r.name AS "recordedBy",
  b.closed_at AS "closedAt", c.name AS "closedBy", b.conclusion`;

const from = `FROM data_breaches b JOIN users r ON r.id = b.recorded_by LEFT JOIN users c ON c.id = b.closed_by`;

/** The latest noticed first. */
export const breaches = (database: Database): Promise<Breach[]> =>
  read<Breach>(database, `SELECT ${columns} ${from} ORDER BY b.noticed_at DESC, b.id DESC`);

export async function breachOf(database: Database, number: string): Promise<Breach | undefined> {
  return (await read<Breach>(database, `SELECT ${columns} ${from} WHERE b.number = ?`, [number]))[0];
}

/** The first sent first. */
export const noticesOf = (database: Database, breachId: string): Promise<BreachNotice[]> =>
  read<BreachNotice>(
    database,
    `SELECT n.audience, n.recipient, n.sent_at AS "sentAt", u.name AS "recordedBy"
     FROM breach_notices n JOIN users u ON u.id = n.recorded_by WHERE n.breach_id = ? ORDER BY n.sent_at, n.id`,
    [breachId],
  );

/** Who is still to be told. */
export const untold = (notices: readonly Pick<BreachNotice, 'audience'>[]): Audience[] =>
  audiences.filter((each) => notices.every(({ audience }) => audience !== each));
