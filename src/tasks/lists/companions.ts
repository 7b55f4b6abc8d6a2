import { groupBy } from '../../kernel/group-by.ts';
import type { Database } from '../../persistence/database.ts';
import { all, oneOf } from '../../persistence/statements/condition.ts';
import { read } from '../../persistence/read.ts';
import type { TaskRow } from '../task-rows.ts';

// What belongs to a task and stands in other rows: to whom it is offered, and whom four-eyes keeps from it.
// Read for many tasks at once, so that a list costs no more than one task.

export interface Companions {
  candidateUsers: readonly string[];
  candidateGroups: readonly string[];
  /** Who did a task that this one must be separate from. */
  barred: readonly string[];
}

type Separable = Pick<TaskRow, 'id' | 'instance_id' | 'separate_from'>;

export async function companionsOf(
  database: Database,
  rows: readonly Separable[],
): Promise<(row: Separable) => Companions> {
  const candidates = rows.length === 0 ? [] : await candidatesOf(database, rows);
  const barred = await barredFrom(database, rows);
  const ofTask = groupBy(candidates, ({ task_id }) => task_id);
  return (row) => {
    const offered = [...(ofTask.get(row.id) ?? [])].sort(byName);
    return {
      candidateUsers: offered.flatMap(({ kind, name }) => (kind === 'user' ? [name] : [])),
      candidateGroups: offered.flatMap(({ kind, name }) => (kind === 'group' ? [name] : [])),
      barred: barred(row),
    };
  };
}

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);

/** Whom four-eyes keeps from each of these tasks; nothing is read where none must be separate from another. */
export async function barredFrom(
  database: Database,
  rows: readonly Separable[],
): Promise<(row: Separable) => string[]> {
  const done = await separatedFrom(database, rows);
  if (done.length === 0) return () => [];
  return (row) => {
    const apart = elementsApart(row);
    return done
      .filter((one) => one.instance_id === row.instance_id && apart.includes(one.element_id))
      .map((one) => one.completed_by);
  };
}

const elementsApart = ({ separate_from }: Separable): string[] =>
  separate_from === '[]' ? [] : JSON.parse(separate_from);

function candidatesOf(database: Database, rows: readonly Separable[]) {
  const these = oneOf(
    'task_id',
    rows.map(({ id }) => id),
  );
  return read<{ task_id: string; kind: 'user' | 'group'; name: string }>(
    database,
    `SELECT task_id, kind, name FROM task_candidates WHERE ${these.sql}`,
    these.params,
  );
}

/** Who completed what in the cases of these tasks, as far as one of them must be separate from it. */
async function separatedFrom(database: Database, rows: readonly Separable[]) {
  const bound = rows.filter((row) => elementsApart(row).length > 0);
  if (bound.length === 0) return [];
  const those = all(
    oneOf('instance_id', [...new Set(bound.map(({ instance_id }) => instance_id))]),
    oneOf('element_id', [...new Set(bound.flatMap(elementsApart))]),
  );
  return read<{ instance_id: string; element_id: string; completed_by: string }>(
    database,
    `SELECT DISTINCT instance_id, element_id, completed_by FROM tasks
     WHERE ${those.sql} AND completed_by IS NOT NULL`,
    those.params,
  );
}
