import type { Actor } from '../../identity/actor.ts';
import { namesOf } from '../../identity/deputies/names-of.ts';
import { always, oneOf, type Condition } from '../../persistence/statements/condition.ts';

// What an actor may see of the tasks, as SQL: a list that is filtered afterwards would leak its counts.

/** In the actor's hands, or in those of an official they stand in for. */
export const mine = ({ id, standsInFor }: Actor): Condition =>
  oneOf('t.assignee_id', [id, ...standsInFor.map(({ official }) => official.id)]);

/** As whom a task can be offered to an actor: by name, by each role. About the candidates, `c`. */
export const offers = (actor: Actor): Condition[] => [
  ...namesOf(actor).map((name) => ({ sql: `c.kind = 'user' AND c.name = ?`, params: [name] })),
  ...actor.roles.map((role) => ({ sql: `c.kind = 'group' AND c.name = ?`, params: [role] })),
];

export function offeredTo(actor: Actor): Condition {
  const person = oneOf('c.name', namesOf(actor));
  const groups = oneOf('c.name', actor.roles);
  return {
    sql: `EXISTS (SELECT 1 FROM task_candidates c WHERE c.task_id = t.id
      AND ((c.kind = 'user' AND ${person.sql}) OR (c.kind = 'group' AND ${groups.sql})))`,
    params: [...person.params, ...groups.params],
  };
}

/** Not visible is the same as not there: lookups with this condition answer "not found". */
export function visibleTo(actor: Actor): Condition {
  if (actor.can('tasks.see-all')) return always;
  const [own, offered] = [mine(actor), offeredTo(actor)];
  return { sql: `(${own.sql} OR ${offered.sql})`, params: [...own.params, ...offered.params] };
}
