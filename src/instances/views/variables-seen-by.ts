import { localVariablesAt } from '../../engine/local-variables.ts';
import { rootVariables } from '../../engine/snapshot.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Database } from '../../persistence/database.ts';
import type { Task } from '../../tasks/task.ts';
import { loadInstance, type Instance } from '../instance.ts';
import { subscriptionOf } from '../sync/sync-subscriptions.ts';

/** What the form of a task may show: the variables of the process, and those of the task's own (input parameters, its round). */
export async function variablesSeenBy(
  database: Database,
  { instanceId, tokenKey }: Pick<Task, 'instanceId' | 'tokenKey'>,
): Promise<Variables> {
  return variablesSeenIn(await loadInstance(database, instanceId), tokenKey);
}

/** The same of an instance that was loaded already. */
export function variablesSeenIn({ snapshot }: Instance, tokenKey: string): Variables {
  if (!snapshot) return {};
  const key = subscriptionOf(tokenKey) ?? tokenKey;
  return { ...rootVariables(snapshot), ...localVariablesAt(snapshot, key) };
}
