import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { inboxKeys, rowsWith } from './inbox.ts';

/** Until when an open task of a person, or of their groups, is to be done. Nothing about the applicant is in it. */
export interface TaskDeadline {
  taskId: string;
  /** Of the task, or of its case. */
  businessKey: string | undefined;
  name: string;
  dueAt: Date;
  createdAt: Date;
}

interface Row {
  id: string;
  number: number;
  name: string;
  created_at: string;
  due_at: string;
  business_key: string | null;
}

const mostOfEach = 300;
/** What tasks.list_due_at holds where nothing says until when: sorted last. */
const never = '9999';

/** Those due first, at most so many held and so many offered. */
export async function deadlinesFor(database: Database, actor: Actor): Promise<TaskDeadline[]> {
  const query = { order: 'due', limit: mostOfEach } as const;
  const mine = await inboxKeys(database, actor, { ...query, view: 'mine' });
  const offered = await inboxKeys(database, actor, { ...query, view: 'group' });
  const keys = new Map([...mine.keys, ...offered.keys].map((key) => [key.number, key]));
  const rows = await rowsWith<Row>(
    database,
    `SELECT t.id, t.number, t.name, t.created_at, COALESCE(t.list_due_at, '${never}') AS due_at,
       COALESCE(i.business_key, i.given_key) AS business_key
     FROM tasks t JOIN instances i ON i.id = t.instance_id`,
    [...keys.values()],
  );
  return rows.filter(({ due_at }) => due_at !== never).map(deadlineFrom);
}

const deadlineFrom = (row: Row): TaskDeadline => ({
  taskId: row.id,
  businessKey: row.business_key ?? undefined,
  name: row.name,
  dueAt: new Date(row.due_at),
  createdAt: new Date(row.created_at),
});
