import type { Actor } from '../../identity/actor.ts';
import { capacityInWords } from '../../identity/deputies/standing.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import type { HeldTask } from '../task.ts';

// In whose name something is done with a task: the actor's own where the task is offered to them, else that of the
// official they stand in for. The trail tells it with the name that the official had then.

/** What the event of it tells besides. Asks nothing of who stands in for nobody. */
export async function actingFor(
  database: Database,
  actor: Actor,
  task: HeldTask,
): Promise<Readonly<Record<string, string>>> {
  if (actor.standsInFor.length === 0) return {};
  const candidates = await read<{ kind: string; name: string }>(
    database,
    'SELECT kind, name FROM task_candidates WHERE task_id = ?',
    [task.id],
  );
  const isOffered = (names: readonly string[], roles: readonly string[]) =>
    candidates.some(({ kind, name }) => (kind === 'user' ? names : roles).includes(name));
  if (isOffered([actor.id, actor.username], actor.ownRoles)) return {};
  const standing = actor.standsInFor.find(({ official, roles }) =>
    isOffered([official.id, official.username], roles),
  );
  if (!standing) return {};
  const { capacity, official } = standing;
  return {
    how: 'on-behalf',
    capacity: capacityInWords[capacity],
    official: official.name,
    officialId: official.id,
  };
}
