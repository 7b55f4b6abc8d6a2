import { aDatabase, type TestDatabase } from '../support/database.ts';
import { isOnPostgresql } from '../support/databases/place.ts';
import { stepsOf } from './steps-of.ts';

// The worker's questions, and those about one case, find their rows by an index, in its order (lists: sqlite/list-plans.test.ts).

let opened: TestDatabase;
beforeAll(async () => {
  opened = await aDatabase();
});
afterAll(() => opened.remove());

it.each([
  [`SELECT * FROM tasks WHERE instance_id = 'i' ORDER BY created_at`, 'ix_tasks_instance_id_created_at'],
  [`SELECT * FROM instances WHERE state = 'running' ORDER BY id DESC LIMIT 26`, 'ix_instances_state_id'],
  [
    `SELECT * FROM instances WHERE parent_instance_id IS NULL AND state = 'running' ORDER BY id DESC LIMIT 26`,
    // To PostgreSQL, IS NULL says nothing of the order of what follows.
    isOnPostgresql ? 'ix_instances_state_id' : 'ix_instances_parent_instance_id_state_id',
  ],
  [
    `SELECT id FROM instances WHERE parent_instance_id = 'i' AND state = 'running' ORDER BY id`,
    'ix_instances_parent_instance_id_state_id',
  ],
  [
    `SELECT * FROM notifications WHERE user_id = 'u' AND id < '~' ORDER BY id DESC`,
    'ix_notifications_user_id_id',
  ],
  [`SELECT COUNT(*) FROM notifications WHERE user_id = 'u' AND read_at IS NULL`, 'ix_notifications_user_id'],
  [`SELECT * FROM history WHERE instance_id = 'i' AND id < 9 ORDER BY id DESC`, 'ix_history_instance_id_id'],
  [
    `SELECT * FROM history WHERE (stream, position) > ('a', 1) ORDER BY stream, position`,
    '(sqlite_autoindex_history_1|uq_history_stream_position)',
  ],
  [
    `SELECT MIN(leased_until) FROM jobs WHERE dead_at IS NULL AND leased_until IS NOT NULL`,
    'ix_jobs_leased_until',
  ],
  [
    `SELECT * FROM deadlines WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at < 'now' ORDER BY due_at`,
    'ix_deadlines_due_at_kind',
  ],
])('%s uses %s', async (sql, index) => {
  expect(await stepsOf(opened, sql, index)).toEqual([expect.stringMatching(new RegExp(`INDEX ${index}\\b`))]);
});
