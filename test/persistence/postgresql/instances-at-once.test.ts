import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { verifyHistory } from '../../../src/history/verify-history.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { closeDatabase, openDatabase, type Database } from '../../../src/persistence/database.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { deploySmall, startSmall, userTask } from '../../instances/small-process.ts';
import { aProgram, type Program } from '../../support/program.ts';

// Two processes on one database reach for the same instances at the same moment.

const times = 20;

let program: Program;
let other: Database;
let first: Actor;
let second: Actor;
beforeEach(async () => {
  program = await aProgram();
  const [row] = await program.rows<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(process.env['ALUR_TEST_CLUSTER'] ?? '');
  url.pathname = row?.name ?? '';
  other = await openDatabase({ url: url.href });
  [first, second] = [await program.as('verifikator1'), await program.as('verifikator2')];
});
afterEach(async () => {
  await closeDatabase(other);
  await program.close();
});

const here = () => program.app.worker;
const there = () => ({ ...program.app.worker, database: other });
const openTasks = () =>
  program.rows<{ id: string; instance_id: string }>(
    `SELECT id, instance_id FROM tasks WHERE state IN ('open', 'claimed') ORDER BY number`,
  );
const outcomesOf = async (attempts: Promise<unknown>[]): Promise<string[]> => {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) => (one.status === 'fulfilled' ? 'done' : toldOf(one.reason))).sort();
};

function toldOf(reason: unknown): string {
  if (!(reason instanceof Rejection)) throw reason;
  return reason.obstacle;
}

async function claimAll(): Promise<void> {
  for (const { id } of await openTasks()) await claimTask({ ...here(), actor: first }, id);
}

async function startMany(...elements: string[]): Promise<string[]> {
  await deploySmall(program, 'bersama', ...elements);
  const ids: string[] = [];
  for (let time = 0; time < times; time += 1) ids.push(await startSmall(program, 'bersama', {}, `U-${time}`));
  return ids;
}

it('one of two claims a task, the other reads who has it', async () => {
  await startMany(userTask);
  const told = await Promise.all(
    (await openTasks()).map(({ id }) =>
      outcomesOf([claimTask({ ...here(), actor: first }, id), claimTask({ ...there(), actor: second }, id)]),
    ),
  );
  const names = [first.name, second.name];
  for (const [obstacle = '', done] of told.map((pair) => [...pair].sort((a) => (a === 'done' ? 1 : -1)))) {
    expect(done).toBe('done');
    expect(names.some((name) => obstacle.includes(name))).toBe(true);
  }
});

it('one of two completes a task, the instance moves once, and its history is one chain', async () => {
  const ids = await startMany(userTask);
  await claimAll();
  const told = await Promise.all(
    (await openTasks()).map(({ id: taskId }) =>
      outcomesOf([here(), there()].map((context) => completeTask(context, first, { taskId, variables: {} }))),
    ),
  );
  for (const pair of told) expect(pair.filter((one) => one === 'done')).toHaveLength(1);
  const states = await program.rows<{ state: string; version: number }>(
    `SELECT DISTINCT state, version FROM instances WHERE process_id = 'bersama'`,
  );
  expect(states).toEqual([{ state: 'completed', version: 3 }]);
  expect(await program.rows(`SELECT id FROM history WHERE type = 'task.completed'`)).toHaveLength(ids.length);
  expect(await verifyHistory(program.app.database)).not.toHaveProperty('brokenAt');
});
