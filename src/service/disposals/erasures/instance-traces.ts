import type { Transaction } from '../../../persistence/in-transaction.ts';

// What the engine keeps of a case besides its history: names on lists, variables, filled-in forms, messages of failures.
// States, times and who did which task stay; so does the history, which names people by their ids alone.

const deeper = 1000;

export async function eraseInstanceTraces(tx: Transaction, instanceId: string): Promise<void> {
  for (const id of await withCalled(tx, instanceId)) {
    await tx.run('UPDATE instances SET subject = NULL, snapshot = NULL WHERE id = ?', [id]);
    await tx.run('DELETE FROM instance_variables WHERE instance_id = ?', [id]);
    for (const table of ['task_submissions', 'task_drafts'])
      await tx.run(`DELETE FROM ${table} WHERE task_id IN (SELECT id FROM tasks WHERE instance_id = ?)`, [
        id,
      ]);
    for (const table of ['incidents', 'jobs', 'external_tasks', 'buffered_messages', 'subscriptions'])
      await tx.run(`DELETE FROM ${table} WHERE instance_id = ?`, [id]);
  }
}

/** The instance and those that it called, however deep. */
async function withCalled(tx: Transaction, instanceId: string): Promise<string[]> {
  const found = [instanceId];
  for (let at = 0; at < found.length && at < deeper; at += 1) {
    const sql = 'SELECT id FROM instances WHERE parent_instance_id = ?';
    const called = await tx.query<{ id: string }>(sql, [found[at] ?? '']);
    found.push(...called.map(({ id }) => id));
  }
  return found;
}
