import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Quarter } from '../quarters/quarter.ts';
import type { Figures } from './figures.ts';

// The evaluation of one quarter as it stands: its figures, what was said about them, and what follows.

export const aspects = ['Waktu', 'Kelengkapan', 'Perilaku', 'Pengaduan', 'Ikm'] as const;
export type Aspect = (typeof aspects)[number];

/** Who wrote it, and when, stand beside what was written. */
interface Written {
  readonly by: string;
  readonly at: string;
}

export interface SelfReport extends Written {
  readonly achievements: string;
  readonly obstacles: string;
  readonly reasonsForDelay: string;
}

export interface Review extends Written {
  readonly notes: string;
}

export interface Verdict extends Written {
  readonly scores: Readonly<Record<Aspect, { readonly score: number; readonly note: string }>>;
  readonly conclusion: string;
}

export interface FollowUp {
  readonly number: number;
  readonly description: string;
  readonly ownerRole: string;
  readonly dueOn: string;
  readonly result: string | undefined;
  readonly doneAt: string | undefined;
}

export interface Evaluation extends Quarter {
  readonly id: string;
  readonly instanceId: string;
  readonly openedAt: string;
  readonly figures: Figures | undefined;
  readonly selfReport: SelfReport | undefined;
  readonly review: Review | undefined;
  readonly verdict: Verdict | undefined;
  readonly archivedAt: string | undefined;
  readonly sha256: string | undefined;
  readonly followUps: readonly FollowUp[];
}

interface Row {
  id: string;
  year: number;
  quarter: number;
  instance_id: string;
  opened_at: string;
  figures: string | null;
  self_report: string | null;
  review: string | null;
  verdict: string | null;
  archived_at: string | null;
  sha256: string | null;
}

/** The latest quarter first. */
export const evaluations = (database: Database): Promise<Evaluation[]> =>
  select(database, 'ORDER BY year DESC, quarter DESC', []);

export async function evaluationOf(
  database: Database,
  { year, quarter }: Quarter,
): Promise<Evaluation | undefined> {
  const [found] = await select(database, 'WHERE year = ? AND quarter = ?', [year, quarter]);
  return found;
}

async function select(database: Database, rest: string, params: number[]): Promise<Evaluation[]> {
  const rows = await read<Row>(database, `SELECT * FROM evaluations ${rest}`, params);
  const found: Evaluation[] = [];
  for (const row of rows) found.push(evaluationFrom(row, await followUpsOf(database, row.id)));
  return found;
}

const parsed = (text: string | null) => (text === null ? undefined : JSON.parse(text));

const evaluationFrom = (row: Row, followUps: readonly FollowUp[]): Evaluation => ({
  id: row.id,
  year: Number(row.year),
  quarter: Number(row.quarter),
  instanceId: row.instance_id,
  openedAt: row.opened_at,
  figures: parsed(row.figures),
  selfReport: parsed(row.self_report),
  review: parsed(row.review),
  verdict: parsed(row.verdict),
  archivedAt: row.archived_at ?? undefined,
  sha256: row.sha256 ?? undefined,
  followUps,
});

interface FollowUpRow {
  number: number;
  description: string;
  owner_role: string;
  due_on: string;
  result: string | null;
  done_at: string | null;
}

async function followUpsOf(database: Database, evaluationId: string): Promise<FollowUp[]> {
  const rows = await read<FollowUpRow>(
    database,
    `SELECT number, description, owner_role, due_on, result, done_at FROM evaluation_follow_ups
     WHERE evaluation_id = ? ORDER BY number`,
    [evaluationId],
  );
  return rows.map((row) => ({
    number: Number(row.number),
    description: row.description,
    ownerRole: row.owner_role,
    dueOn: row.due_on,
    result: row.result ?? undefined,
    doneAt: row.done_at ?? undefined,
  }));
}
