import type { QueryRunner } from 'typeorm';
import { isLate, isOpen, isPaused, listDueAt } from './what-lists-need.ts';

const functions = [
  `list_task() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.list_due_at := ${listDueAt('NEW.due_at', 'NEW.instance_id')};
     NEW.late := ${isLate('NEW.instance_id')};
     RETURN NEW;
   END $$`,
  `list_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     SELECT ${isOpen('t')}, t.number, t.name, t.list_due_at, t.late
       INTO NEW.task_state, NEW.task_number, NEW.task_name, NEW.list_due_at, NEW.late
       FROM tasks t WHERE t.id = NEW.task_id;
     RETURN NEW;
   END $$`,
  `list_candidates_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE task_candidates SET task_state = ${isOpen('NEW')}, list_due_at = NEW.list_due_at, late = NEW.late
     WHERE task_id = NEW.id;
     RETURN NULL;
   END $$`,
  `list_tasks_of_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE tasks SET list_due_at = ${listDueAt('due_at', 'NEW.instance_id')}, late = ${isLate('NEW.instance_id')}
     WHERE instance_id = NEW.instance_id AND state IN ('open', 'claimed');
     UPDATE instances SET late = ${isLate('NEW.instance_id')}, paused = ${isPaused('NEW.instance_id')}
     WHERE id = NEW.instance_id;
     RETURN NULL;
   END $$`,
];

const triggers = [
  'tasks_are_listed BEFORE INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION list_task()',
  'candidates_are_listed BEFORE INSERT ON task_candidates FOR EACH ROW EXECUTE FUNCTION list_candidate()',
  `candidates_follow_their_task AFTER UPDATE OF state, list_due_at, late ON tasks FOR EACH ROW
   WHEN ((OLD.state, OLD.list_due_at, OLD.late) IS DISTINCT FROM (NEW.state, NEW.list_due_at, NEW.late))
   EXECUTE FUNCTION list_candidates_of_task()`,
  `tasks_follow_their_deadline AFTER INSERT OR UPDATE ON deadlines FOR EACH ROW
   WHEN (NEW.kind = 'maximum') EXECUTE FUNCTION list_tasks_of_deadline()`,
];

export async function keepInPostgresql(runner: QueryRunner): Promise<void> {
  for (const each of functions) await runner.query(`CREATE FUNCTION ${each}`);
  for (const each of triggers) await runner.query(`CREATE TRIGGER ${each}`);
}
