import { setImmediate as othersTurn } from 'node:timers/promises';
import { modelOf } from '../../definitions/model-of.ts';
import { endedBefore } from '../../engine/model/source/time-to-live.ts';
import { removeInstance } from '../../instances/remove-instance.ts';
import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';

// camunda:historyTimeToLive: instances that ended long enough ago are removed. How long the case of an
// application is kept is a matter of law and not of its process, so an instance that has one stays; so does one
// whose messages are still on their way, one that was called, as long as its caller is there, and one that called
// another, which may have to answer yet.

const definitionsUsed = `
  SELECT d.id FROM process_definitions d
  WHERE EXISTS (SELECT 1 FROM instances i WHERE i.definition_id = d.id AND i.ended_at IS NOT NULL)`;

const step = 500;

// Those that stay are walked past every time. A step at a time: who asks for a page meanwhile gets an answer.
const overdue = `
  SELECT i.id, i.ended_at AS "endedAt", CASE WHEN
      EXISTS (SELECT 1 FROM applications a WHERE a.instance_id = i.id)
      OR EXISTS (SELECT 1 FROM jobs j WHERE j.instance_id = i.id AND j.dead_at IS NULL)
      OR EXISTS (SELECT 1 FROM instances parent WHERE parent.id = i.parent_instance_id)
      OR EXISTS (SELECT 1 FROM instances called WHERE called.parent_instance_id = i.id AND called.state = 'running')
    THEN 1 ELSE 0 END AS stays
  FROM instances i WHERE i.definition_id = ? AND i.ended_at < ? AND (i.ended_at, i.id) > (?, ?)
  ORDER BY i.ended_at, i.id LIMIT ${step}`;

interface Overdue {
  id: string;
  endedAt: string;
  stays: number;
}

/** Removes at most `most` instances, each in a transaction of its own, and answers how many there were. */
export async function removeEndedInstances(database: Database, now: Date, most: number): Promise<number> {
  let count = 0;
  for (const { id: definitionId } of await read<{ id: string }>(database, definitionsUsed)) {
    const { historyTimeToLive } = await modelOf(database, definitionId);
    const before = historyTimeToLive === undefined ? undefined : endedBefore(historyTimeToLive, now);
    if (!before) continue;
    for await (const id of removable(database, definitionId, before)) {
      if (count === most) return count;
      await inTransaction(database, (tx) => removeInstance(tx, id, now));
      count += 1;
    }
  }
  return count;
}

/** What ended first comes first. */
async function* removable(database: Database, definitionId: string, before: Date): AsyncGenerator<string> {
  let last = { endedAt: '', id: '' };
  for (;;) {
    const place = [definitionId, before.toISOString(), last.endedAt, last.id];
    const rows = await read<Overdue>(database, overdue, place);
    for (const { id, stays } of rows) if (stays === 0) yield id;
    const end = rows.at(-1);
    if (!end || rows.length < step) return;
    last = end;
    await othersTurn();
  }
}
