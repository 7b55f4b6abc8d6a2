import { z } from 'zod';
import { groupBy } from '../../kernel/group-by.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { Period } from './case-figures.ts';

// What was sent back: documents that were incomplete, with the reasons that were ticked, and what BSrE refused.

export interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface RefusalFigures {
  /** Cases of which a document was rejected. */
  readonly returnedCases: number;
  readonly reasons: readonly Counted[];
  /** By the decision that was recorded: DITOLAK_CSR and the like. */
  readonly authority: readonly Counted[];
}

const rejection = z.object({ reasons: z.array(z.string()).default([]) });
const decision = z.object({ keputusanBSrE: z.string() });

export async function refusalFigures(database: Database, { from, until }: Period): Promise<RefusalFigures> {
  const period = [from.toISOString(), until.toISOString()];
  const rejected = await read<{ application_id: string; rejection: string }>(
    database,
    `SELECT application_id, rejection FROM documents
     WHERE rejected_at >= ? AND rejected_at < ? AND rejection IS NOT NULL`,
    period,
  );
  const answered = await read<{ content: string }>(
    database,
    `SELECT s.content FROM task_submissions s JOIN tasks t ON t.id = s.task_id
     WHERE t.element_id = 'Rcv_KeputusanBSrE' AND t.completed_at >= ? AND t.completed_at < ?`,
    period,
  );
  const decisions = answered.map(
    ({ content }) => decision.safeParse(JSON.parse(content)).data?.keputusanBSrE,
  );
  return {
    returnedCases: new Set(rejected.map(({ application_id }) => application_id)).size,
    reasons: counted(rejected.flatMap((row) => rejection.parse(JSON.parse(row.rejection)).reasons)),
    authority: counted(decisions.filter((one) => one?.startsWith('DITOLAK')).map(String)),
  };
}

/** The most frequent first. */
const counted = (names: readonly string[]): Counted[] =>
  [...groupBy(names, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
