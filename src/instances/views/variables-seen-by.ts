import { localVariablesAt } from '../../engine/local-variables.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Database } from '../../persistence/database.ts';
import type { Task } from '../../tasks/task.ts';
import { loadInstance } from '../instance.ts';
import { subscriptionOf } from '../sync/sync-subscriptions.ts';
import { variablesOf } from '../variables-of.ts';

/** What the form of a task may show: the variables of the process, and those of the task's own (input parameters, its round). */
export async function variablesSeenBy(
  database: Database,
  { instanceId, tokenKey }: Pick<Task, 'instanceId' | 'tokenKey'>,
): Promise<Variables> {
  const [known, { snapshot }] = await Promise.all([
    variablesOf(database, instanceId),
    loadInstance(database, instanceId),
  ]);
  const key = subscriptionOf(tokenKey) ?? tokenKey;
  return snapshot ? { ...known, ...localVariablesAt(snapshot, key) } : known;
}
