import type { Database } from '../../src/persistence/database.ts';
import { read } from '../../src/persistence/read.ts';
import { deadlinesIn } from '../../src/tasks/lists/case-deadlines.ts';

// What lists are sorted and filtered by, worked out anew from the rows it follows from.

/** Sentences about tasks, candidates and instances that would stand in a list at the wrong place; none when all is well. */
export async function wronglyListed(database: Database): Promise<string[]> {
  return [
    ...(await wrongTasks(database)),
    ...(await idsOf(database, wrongCandidates)).map((id) => `a candidate of task ${id}`),
    ...(await idsOf(database, wrongInstances)).map((id) => `instance ${id}`),
  ];
}

interface ListedTask {
  id: string;
  instance_id: string;
  due_at: string | null;
  list_due_at: string | null;
  late: number | null;
}

async function wrongTasks(database: Database): Promise<string[]> {
  const sql = `SELECT id, instance_id, due_at, list_due_at, late FROM tasks WHERE state IN ('open', 'claimed')`;
  const tasks = await read<ListedTask>(database, sql);
  const deadlines = await deadlinesIn(
    database,
    tasks.map(({ instance_id }) => instance_id),
  );
  const fired = `SELECT DISTINCT instance_id AS id FROM deadlines WHERE kind = 'maximum' AND fired_at IS NOT NULL`;
  const late = new Set(await idsOf(database, fired));
  return tasks.flatMap((task) => {
    const caseDueAt = deadlines(task.instance_id).maximum?.dueAt?.toISOString();
    const dueAt = task.due_at ?? caseDueAt ?? '9999';
    const isRight = task.list_due_at === dueAt && (task.late === 1) === late.has(task.instance_id);
    return isRight ? [] : [`task ${task.id}: ${task.list_due_at}, ${task.late}, not ${dueAt}`];
  });
}

const wrongCandidates = `
  SELECT c.task_id AS id FROM task_candidates c JOIN tasks t ON t.id = c.task_id
  WHERE (t.state IN ('open', 'claimed') AND (c.task_state IS DISTINCT FROM t.state OR c.task_number <> t.number
      OR c.task_name <> t.name OR c.list_due_at IS DISTINCT FROM t.list_due_at OR c.late IS DISTINCT FROM t.late))
    OR (t.state NOT IN ('open', 'claimed') AND c.task_state IS NOT NULL)`;

const wrongInstances = `
  SELECT i.id FROM instances i LEFT JOIN (
    SELECT instance_id, MAX(CASE WHEN fired_at IS NOT NULL THEN 1 END) AS late,
      MAX(CASE WHEN remaining_ms IS NOT NULL AND cancelled_at IS NULL THEN 1 END) AS paused
    FROM deadlines WHERE kind = 'maximum' GROUP BY instance_id) d ON d.instance_id = i.id
  WHERE i.state = 'running' AND (i.late IS DISTINCT FROM d.late OR i.paused IS DISTINCT FROM d.paused)`;

const idsOf = async (database: Database, sql: string): Promise<string[]> =>
  (await read<{ id: string }>(database, sql)).map(({ id }) => id);
