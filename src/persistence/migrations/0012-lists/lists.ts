import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumn } from '../table.ts';
import { keepInPostgresql } from './keep-in-postgresql.ts';
import { keepInSqlite } from './keep-in-sqlite.ts';
import { isLate, isOpen, isPaused, listDueAt } from './what-lists-need.ts';

// What lists are sorted and filtered by stands in the rows they walk, in indexes that hold nothing but what is
// open: a page costs the same with ten cases and with a million ended ones. Triggers keep it, because it
// follows from other rows of the same transaction, and so that a program of yesterday that runs beside this
// one keeps it, too.

type Added = Record<string, Record<string, 'text?' | 'integer?'>>;

const added: Added = {
  tasks: { list_due_at: 'text?', late: 'integer?' },
  task_candidates: {
    task_state: 'text?',
    task_number: 'integer?',
    task_name: 'text?',
    list_due_at: 'text?',
    late: 'integer?',
  },
  instances: { late: 'integer?', paused: 'integer?' },
};

const open = "state IN ('open', 'claimed')";
const running = "state = 'running'";

const indexes: readonly [table: string, columnNames: string[], where: string | undefined][] = [
  ['tasks', ['list_due_at', 'number'], open],
  ['tasks', ['number'], open],
  ['tasks', ['name', 'number'], open],
  ['tasks', ['assignee_id', 'list_due_at', 'number'], open],
  ['tasks', ['late', 'list_due_at', 'number'], `late = 1 AND ${open}`],
  ['task_candidates', ['kind', 'name', 'task_state', 'list_due_at', 'task_number'], 'task_state IS NOT NULL'],
  ['task_candidates', ['kind', 'name', 'task_state', 'task_number'], 'task_state IS NOT NULL'],
  ['task_candidates', ['kind', 'name', 'task_state', 'task_name', 'task_number'], 'task_state IS NOT NULL'],
  [
    'task_candidates',
    ['kind', 'name', 'late', 'list_due_at', 'task_number'],
    'late = 1 AND task_state IS NOT NULL',
  ],
  ['instances', ['late', 'id'], `late = 1 AND ${running}`],
  ['instances', ['paused', 'id'], `paused = 1 AND ${running}`],
  ['instances', ['parent_instance_id', 'id'], "state <> 'running'"],
  ['incidents', ['instance_id'], 'resolved_at IS NULL'],
  ['applications', ['applicant_id', 'submitted_at', 'id'], undefined],
  ['drafts', ['saved_at', 'id'], undefined],
];

/** Of all tasks that ever were, each written anew when one is closed: the ones above take their place. */
const replaced = [
  'ix_tasks_state_due_at',
  'ix_tasks_assignee_id_state_due_at',
  'ix_tasks_state_created_at',
  'ix_task_candidates_kind_name_task_id',
  'ix_applications_applicant_id_submitted_at',
];

export class Lists implements MigrationInterface {
  readonly name = 'lists-0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added))
      for (const [column, type] of Object.entries(columns)) await addColumn(runner, table, column, type);
    await fill(runner);
    for (const [table, columnNames, where] of indexes)
      await runner.createIndex(table, new TableIndex({ columnNames, ...(where !== undefined && { where }) }));
    for (const name of replaced) await runner.query(`DROP INDEX ${name}`);
    const postgres = runner.dataSource.options.type === 'postgres';
    await (postgres ? keepInPostgresql(runner) : keepInSqlite(runner));
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo a migration, but the lists of this program need it');
  }
}

/** Only of what is open: the rest stands in no list that is sorted by it. */
async function fill(runner: QueryRunner): Promise<void> {
  await runner.query(
    `UPDATE tasks SET list_due_at = ${listDueAt('tasks.due_at', 'tasks.instance_id')}, late = ${isLate('tasks.instance_id')}
     WHERE ${open}`,
  );
  await runner.query(
    `UPDATE task_candidates SET (task_state, task_number, task_name, list_due_at, late) =
       (SELECT ${isOpen('t')}, t.number, t.name, t.list_due_at, t.late FROM tasks t WHERE t.id = task_candidates.task_id)
     WHERE task_id IN (SELECT id FROM tasks WHERE ${open})`,
  );
  await runner.query(
    `UPDATE instances SET late = ${isLate('instances.id')}, paused = ${isPaused('instances.id')} WHERE ${running}`,
  );
}
