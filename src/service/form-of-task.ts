import { formOf } from '../definitions/form-of.ts';
import type { Form } from '../definitions/forms/form.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/**
 * What a task asks with; undefined where it has no form, or there is no such task. The shortest look at it: whether the
 * actor may see it is asked by the verb that completes it.
 */
export async function formOfTask(database: Database, taskId: string): Promise<Form | undefined> {
  const [row] = await read<{ definition_id: string; form_key: string | null }>(
    database,
    'SELECT definition_id, form_key FROM tasks WHERE id = ?',
    [taskId],
  );
  return row === undefined || row.form_key === null
    ? undefined
    : formOf(database, row.definition_id, row.form_key);
}
