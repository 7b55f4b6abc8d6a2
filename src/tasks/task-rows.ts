import type { WaitingFor } from '../engine/outcome.ts';
import type { TaskState } from './task-states.ts';
import type { HeldTask } from './task.ts';

// The one SELECT that reads tasks, and the row → Task step beside it.

export const taskColumns = `
  t.id, t.number, t.instance_id, COALESCE(i.business_key, i.given_key) AS business_key, i.subject, t.token_key, t.element_id, t.process_id,
  t.definition_id, t.name, t.form_key, t.step, t.waiting_for, t.state, t.assignee_id, u.name AS assignee_name,
  t.claimed_at, t.created_at, t.completed_at, t.completed_by, t.priority, t.due_at, t.version, t.separate_from`;

export const taskTables = `
  tasks t JOIN instances i ON i.id = t.instance_id LEFT JOIN users u ON u.id = t.assignee_id`;

export interface TaskRow {
  id: string;
  number: number;
  instance_id: string;
  business_key: string | null;
  subject: string | null;
  token_key: string;
  element_id: string;
  process_id: string;
  definition_id: string;
  name: string;
  form_key: string | null;
  step: string | null;
  waiting_for: WaitingFor;
  state: TaskState;
  assignee_id: string | null;
  assignee_name: string | null;
  claimed_at: string | null;
  created_at: string;
  completed_at: string | null;
  completed_by: string | null;
  priority: number;
  due_at: string | null;
  version: number;
  separate_from: string;
}

export const taskFrom = <Companions extends Pick<HeldTask, 'barred'>>(
  row: TaskRow,
  companions: Companions,
): Omit<HeldTask, 'barred'> & Companions => ({
  id: row.id,
  number: row.number,
  instanceId: row.instance_id,
  businessKey: row.business_key ?? undefined,
  subject: row.subject ?? undefined,
  tokenKey: row.token_key,
  elementId: row.element_id,
  processId: row.process_id,
  definitionId: row.definition_id,
  name: row.name,
  formKey: row.form_key ?? undefined,
  step: row.step ?? undefined,
  waitingFor: row.waiting_for,
  state: row.state,
  assigneeId: row.assignee_id ?? undefined,
  assigneeName: row.assignee_name ?? undefined,
  claimedAt: instant(row.claimed_at),
  createdAt: new Date(row.created_at),
  completedAt: instant(row.completed_at),
  completedBy: row.completed_by ?? undefined,
  priority: row.priority,
  dueAt: instant(row.due_at),
  version: row.version,
  ...companions,
});

const instant = (text: string | null) => (text === null ? undefined : new Date(text));
