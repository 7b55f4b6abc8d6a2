import { actorOf, type Actor } from '../../src/identity/actor.ts';
import type { Role } from '../../src/identity/roles.ts';
import type { Database } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import type { Value } from '../../src/persistence/statements/value.ts';

// Rows as the engine would leave them, for lists that are judged by what they show of many cases.

const at = '2026-11-23T02:00:00.000Z';

export async function aPerson(database: Database, username: string, ...roles: Role[]): Promise<Actor> {
  const row = { name: `Nama ${username}`, email: `${username}@example.go.id`, password_hash: '-' };
  await insert(database, 'users', {
    ...{ id: username, username, failed_logins: 0, created_at: at },
    ...row,
  });
  return actorOf({ id: username, username, name: row.name, roles });
}

export async function aDefinition(database: Database): Promise<void> {
  await insert(database, 'process_definitions', {
    ...{ id: 'definisi', process_id: 'proses', version: 1, name: 'Proses' },
    ...{ xml: '-', content_hash: '-', deployed_at: at },
  });
}

export const aCase = (database: Database, id: string, values: Record<string, Value> = {}): Promise<void> =>
  insert(database, 'instances', {
    ...{ id, definition_id: 'definisi', process_id: 'proses', state: 'running', version: 1, started_at: at },
    ...values,
  });

let number = 0;

/** An open task for verifikator unless `values` say otherwise. */
export async function aTask(
  database: Database,
  instanceId: string,
  elementId: string,
  values: Record<string, Value> = {},
): Promise<string> {
  number += 1;
  const id = `${instanceId}/${elementId}`;
  await insert(database, 'tasks', {
    ...{ id, number, instance_id: instanceId, token_key: String(number), element_id: elementId },
    ...{ process_id: 'proses', definition_id: 'definisi', name: elementId, waiting_for: 'office' },
    ...{ state: 'open', priority: 50, separate_from: '[]', version: 1, created_at: at },
    ...values,
  });
  await insert(database, 'task_candidates', { task_id: id, kind: 'group', name: 'verifikator' });
  return id;
}

export const aDeadline = (
  database: Database,
  instanceId: string,
  timerKey: string,
  values: Record<string, Value>,
): Promise<void> =>
  insert(database, 'deadlines', {
    ...{ instance_id: instanceId, timer_key: timerKey, element_id: 'Es_Maks', kind: 'maximum' },
    ...{ provisional: 0, ...values },
  });

const insert = (database: Database, table: string, row: Record<string, Value>): Promise<void> =>
  inTransaction(database, (tx) => tx.insert(table, row));
