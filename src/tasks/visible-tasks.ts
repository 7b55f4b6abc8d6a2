import type { Actor } from '../identity/actor.ts';
import type { Value } from '../persistence/value.ts';

// What an actor may see of the tasks, as SQL: a list that is filtered afterwards would leak its counts.

export interface Condition {
  sql: string;
  params: Value[];
}

export const everyTask: Condition = { sql: '1 = 1', params: [] };

export const mine = (actor: Actor): Condition => ({ sql: 't.assignee_id = ?', params: [actor.id] });

export function offeredTo(actor: Actor): Condition {
  const groups = actor.roles.map(() => '?').join(', ') || 'NULL';
  return {
    sql: `EXISTS (SELECT 1 FROM task_candidates c WHERE c.task_id = t.id
      AND ((c.kind = 'user' AND c.name IN (?, ?)) OR (c.kind = 'group' AND c.name IN (${groups}))))`,
    params: [actor.id, actor.username, ...actor.roles],
  };
}

/** Not visible is the same as not there: lookups with this condition answer "not found". */
export function visibleTo(actor: Actor): Condition {
  if (actor.can('tasks.see-all')) return everyTask;
  const [own, offered] = [mine(actor), offeredTo(actor)];
  return { sql: `(${own.sql} OR ${offered.sql})`, params: [...own.params, ...offered.params] };
}

export const all = (...conditions: Condition[]): Condition => ({
  sql: conditions.map((condition) => `(${condition.sql})`).join(' AND '),
  params: conditions.flatMap((condition) => condition.params),
});
