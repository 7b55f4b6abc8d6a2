import type { Actor } from '../identity/actor.ts';
import { namesOf } from '../identity/deputies/names-of.ts';
import { announce } from '../persistence/announcements/announce.ts';
import type { Database } from '../persistence/database.ts';
import type { Transaction } from '../persistence/in-transaction.ts';

// Whom a change of a task concerns, as topics: those it is offered to, whoever has it, and who sees all. An
// actor listens to exactly those of the tasks that visible-tasks.ts lets them see.

interface Concerned {
  /** Ids of accounts, or names as a model writes them. */
  readonly people: readonly (string | undefined)[];
  readonly groups: readonly string[];
}

const everyTask = 'tasks';
const ofPerson = (name: string) => `tasks:user:${name}`;
const ofGroup = (name: string) => `tasks:group:${name}`;

/** After the commit, whoever sees one of these tasks is told that their list changed. */
export function announceTasks(database: Database, tx: Transaction, tasks: readonly Concerned[]): void {
  if (tasks.length === 0) return;
  const topics = new Set([everyTask]);
  for (const { people, groups } of tasks) {
    for (const person of people) if (person !== undefined) topics.add(ofPerson(person));
    for (const group of groups) topics.add(ofGroup(group));
  }
  announce(database, tx, [...topics]);
}

export const taskTopicsOf = (actor: Actor): string[] =>
  actor.can('tasks.see-all') ? [everyTask] : [...namesOf(actor).map(ofPerson), ...actor.roles.map(ofGroup)];
