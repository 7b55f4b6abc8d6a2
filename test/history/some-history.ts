import { record, type NewHistoryEvent } from '../../src/history/record.ts';
import type { Database } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';

export const monday = new Date('2026-03-02T01:00:00.000Z');

export const recordAll = (database: Database, events: NewHistoryEvent[]): Promise<void> =>
  inTransaction(database, (tx) => record(tx, ...events));

/** Two instances with five events each, interleaved, one sign-in and one event of the program: 12 rows, 4 streams. */
export async function someHistory(database: Database): Promise<void> {
  for (let turn = 1; turn <= 5; turn += 1) {
    const at = new Date(monday.getTime() + turn * 60_000);
    await recordAll(database, [
      {
        type: 'task.claimed',
        at,
        instanceId: 'case-1',
        taskId: 't',
        elementId: 'e',
        actorId: 'siti',
        content: { turn },
      },
      {
        type: 'task.completed',
        at,
        instanceId: 'case-2',
        taskId: 't',
        elementId: 'e',
        actorId: 'budi',
        content: { turn },
      },
    ]);
  }
  await recordAll(database, [{ type: 'user.signed-in', at: monday, actorId: 'siti' }]);
  await recordAll(database, [{ type: 'definition.deployed', at: monday, content: { version: 1 } }]);
}
