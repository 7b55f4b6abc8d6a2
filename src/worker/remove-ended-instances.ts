import { modelOf } from '../definitions/model-of.ts';
import { endedBefore } from '../engine/model/source/time-to-live.ts';
import { removeInstance } from '../instances/remove-instance.ts';
import type { Database } from '../persistence/database.ts';
import { inTransaction } from '../persistence/in-transaction.ts';
import { read } from '../persistence/read.ts';

// camunda:historyTimeToLive: instances that ended long enough ago are removed. How long the case of an
// application is kept is a matter of law and not of its process, so an instance that has one stays; so does one
// whose messages are still on their way, one that was called, as long as its caller is there, and one that called
// another, which may have to answer yet.

const definitionsUsed = `SELECT DISTINCT definition_id AS id FROM instances WHERE state <> 'running'`;

const overdue = `
  SELECT id FROM instances
  WHERE definition_id = ? AND state <> 'running' AND ended_at < ?
    AND NOT EXISTS (SELECT 1 FROM applications WHERE applications.instance_id = instances.id)
    AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.instance_id = instances.id AND jobs.dead_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM instances AS parent WHERE parent.id = instances.parent_instance_id)
    AND NOT EXISTS (SELECT 1 FROM instances AS called WHERE called.parent_instance_id = instances.id AND called.state = 'running')
  ORDER BY ended_at LIMIT ?`;

/** Removes at most `most` instances, each in a transaction of its own, and answers how many there were. */
export async function removeEndedInstances(database: Database, now: Date, most: number): Promise<number> {
  let count = 0;
  for (const { id: definitionId } of await read<{ id: string }>(database, definitionsUsed)) {
    const { historyTimeToLive } = await modelOf(database, definitionId);
    const before = historyTimeToLive === undefined ? undefined : endedBefore(historyTimeToLive, now);
    if (!before) continue;
    const params = [definitionId, before.toISOString(), most - count];
    const rows = await read<{ id: string }>(database, overdue, params);
    for (const { id } of rows) await inTransaction(database, (tx) => removeInstance(tx, id, now));
    count += rows.length;
  }
  return count;
}
