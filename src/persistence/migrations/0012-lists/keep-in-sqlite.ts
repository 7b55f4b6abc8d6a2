import type { QueryRunner } from 'typeorm';
import { isLate, isOpen, isPaused, listDueAt } from './what-lists-need.ts';

const ofItsTask = `
  UPDATE task_candidates SET (task_state, task_number, task_name, list_due_at, late) =
    (SELECT ${isOpen('t')}, t.number, t.name, t.list_due_at, t.late FROM tasks t WHERE t.id = NEW.task_id)
  WHERE task_id = NEW.task_id AND kind = NEW.kind AND name = NEW.name;`;

const ofItsCase = `
  UPDATE tasks SET list_due_at = ${listDueAt('due_at', 'NEW.instance_id')}, late = ${isLate('NEW.instance_id')}
  WHERE instance_id = NEW.instance_id AND state IN ('open', 'claimed');
  UPDATE instances SET late = ${isLate('NEW.instance_id')}, paused = ${isPaused('NEW.instance_id')}
  WHERE id = NEW.instance_id;`;

const triggers = [
  `tasks_are_listed AFTER INSERT ON tasks BEGIN
     UPDATE tasks SET list_due_at = ${listDueAt('NEW.due_at', 'NEW.instance_id')}, late = ${isLate('NEW.instance_id')}
     WHERE id = NEW.id;
   END`,
  `candidates_are_listed AFTER INSERT ON task_candidates BEGIN ${ofItsTask} END`,
  `candidates_follow_their_task AFTER UPDATE OF state, list_due_at, late ON tasks
   WHEN OLD.state IS NOT NEW.state OR OLD.list_due_at IS NOT NEW.list_due_at OR OLD.late IS NOT NEW.late BEGIN
     UPDATE task_candidates SET task_state = ${isOpen('NEW')}, list_due_at = NEW.list_due_at, late = NEW.late
     WHERE task_id = NEW.id;
   END`,
  `tasks_follow_a_new_deadline AFTER INSERT ON deadlines WHEN NEW.kind = 'maximum' BEGIN ${ofItsCase} END`,
  `tasks_follow_their_deadline AFTER UPDATE ON deadlines WHEN NEW.kind = 'maximum' BEGIN ${ofItsCase} END`,
];

export async function keepInSqlite(runner: QueryRunner): Promise<void> {
  for (const trigger of triggers) await runner.query(`CREATE TRIGGER ${trigger}`);
}
