import type { Variables } from '../engine/variables.ts';
import { formSchema, type Form } from '../definitions/forms/form.ts';
import type { Database } from '../persistence/database.ts';
import { read } from '../persistence/read.ts';

/** What someone answered in a task of a case, with the form as it was asked. */
export interface Submission {
  taskName: string;
  elementId: string;
  by: string | undefined;
  at: Date;
  form: Form;
  values: Variables;
}

interface Row {
  name: string;
  element_id: string;
  person: string | null;
  submitted_at: string;
  form: string;
  content: string;
}

/** The latest answers first. */
export async function submissionsOf(database: Database, instanceId: string): Promise<Submission[]> {
  const rows = await read<Row>(
    database,
    `SELECT t.name, t.element_id, u.name AS person, s.submitted_at, s.form, s.content
     FROM task_submissions s JOIN tasks t ON t.id = s.task_id LEFT JOIN users u ON u.id = s.submitted_by
     WHERE t.instance_id = ? ORDER BY s.submitted_at DESC, t.number DESC`,
    [instanceId],
  );
  return rows.map((row) => ({
    taskName: row.name,
    elementId: row.element_id,
    by: row.person ?? undefined,
    at: new Date(row.submitted_at),
    form: formSchema.parse(JSON.parse(row.form)),
    values: JSON.parse(row.content),
  }));
}
