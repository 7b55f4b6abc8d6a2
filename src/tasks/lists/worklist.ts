import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { deadlinesIn, type CaseDeadlines } from './case-deadlines.ts';
import { companionsOf } from './companions.ts';
import { inboxKeys, rowsWith, type InboxQuery } from './inbox.ts';
import { taskTables, type TaskRow } from '../task-rows.ts';
import { keptFromClaim, whyNotClaim } from '../task-policy.ts';

// The task list as a person looks at it: of each task what a line shows, the deadlines of its case, and whether
// the actor may claim it. To whom a task is offered is asked only where nobody keeps it from the actor: in the list of
// one's own, which is opened most, of none.

export interface WorklistLine {
  id: string;
  name: string;
  step: string | undefined;
  businessKey: string | undefined;
  subject: string | undefined;
  assigneeId: string | undefined;
  assigneeName: string | undefined;
  mayClaim: boolean;
  deadlines: CaseDeadlines;
}

const columns = `
  t.id, t.number, t.instance_id, COALESCE(i.business_key, i.given_key) AS business_key, i.subject, t.name, t.step,
  t.state, t.assignee_id, u.name AS assignee_name, t.separate_from`;

type Row = Pick<
  TaskRow,
  | 'id'
  | 'number'
  | 'instance_id'
  | 'business_key'
  | 'subject'
  | 'name'
  | 'step'
  | 'state'
  | 'assignee_id'
  | 'assignee_name'
  | 'separate_from'
>;

/** At most `limit` open tasks; `next` is the cursor of the following page, undefined on the last. */
export async function worklist(
  database: Database,
  actor: Actor,
  query: InboxQuery,
): Promise<{ lines: WorklistLine[]; next: string | undefined }> {
  const { keys, next } = await inboxKeys(database, actor, query);
  const rows = await rowsWith<Row>(database, `SELECT ${columns} FROM ${taskTables}`, keys);
  const mayClaim = await claimsOf(database, actor, rows);
  const cases = rows.map(({ instance_id }) => instance_id);
  const deadlines = await deadlinesIn(database, [...new Set(cases)]);
  const lines = rows.map((row) => lineFrom(row, mayClaim(row), deadlines(row.instance_id)));
  return { lines, next };
}

async function claimsOf(
  database: Database,
  actor: Actor,
  rows: readonly Row[],
): Promise<(row: Row) => boolean> {
  const free = rows.filter((row) => keptFromClaim(actor, heldIn(row)) === undefined);
  const companions = await companionsOf(database, free);
  const claimable = free.filter(
    (row) => whyNotClaim(actor, { ...heldIn(row), ...companions(row) }) === undefined,
  );
  return (row) => claimable.includes(row);
}

const heldIn = (row: Row) => ({
  state: row.state,
  assigneeId: row.assignee_id ?? undefined,
  assigneeName: row.assignee_name ?? undefined,
});

const lineFrom = (row: Row, mayClaim: boolean, deadlines: CaseDeadlines): WorklistLine => ({
  id: row.id,
  name: row.name,
  step: row.step ?? undefined,
  businessKey: row.business_key ?? undefined,
  subject: row.subject ?? undefined,
  assigneeId: row.assignee_id ?? undefined,
  assigneeName: row.assignee_name ?? undefined,
  mayClaim,
  deadlines,
});
