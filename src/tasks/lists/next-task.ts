import type { Actor } from '../../identity/actor.ts';
import type { Database } from '../../persistence/database.ts';
import { inbox } from './inbox.ts';
import type { Task } from '../task.ts';

/** What to offer after a completion: the most urgent of the actor's own, else of those offered. */
export async function nextTaskFor(database: Database, actor: Actor): Promise<Task | undefined> {
  for (const view of ['mine', 'group'] as const) {
    const page = await inbox(database, actor, { view, order: 'due', limit: 1 });
    const [first] = page.tasks;
    if (first) return first;
  }
  return undefined;
}
