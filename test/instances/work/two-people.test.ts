import type { Actor } from '../../../src/identity/actor.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { submitTaskForm } from '../../../src/service/submit-task-form.ts';
import { assignTask } from '../../../src/tasks/holding/assign-task.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { aProgram, type Program } from '../../support/program.ts';
import { deploySmall, startSmall, userTask } from '../small-process.ts';

const times = 200;

let program: Program;
let first: Actor;
let firstElsewhere: Actor;
let second: Actor;
let taskIds: string[];

beforeAll(async () => {
  program = await aProgram();
  [first, firstElsewhere, second] = [
    await program.as('verifikator1'),
    await program.as('verifikator1'),
    await program.as('verifikator2'),
  ];
  await deploySmall(program, 'pemeriksaan', userTask);
  await Promise.all(Array.from({ length: times }, () => startSmall(program, 'pemeriksaan')));
  taskIds = (await program.rows<{ id: string }>('SELECT id FROM tasks ORDER BY number')).map(({ id }) => id);
});
afterAll(() => program.close());

const claim = (actor: Actor, taskId: string) => claimTask({ ...program.app.worker, actor }, taskId);
const complete = (actor: Actor, taskId: string) =>
  submitTaskForm(program.app.worker.service, actor, {
    taskId,
    raw: {},
    files: [],
    locale: 'id',
    ip: undefined,
  });

/** All at once; for each task, what everyone who tried was told. */
const race = (...tries: ((taskId: string) => Promise<unknown>)[]) =>
  Promise.all(taskIds.map((taskId) => Promise.allSettled(tries.map((attempt) => attempt(taskId)))));

const winnersOf = (results: PromiseSettledResult<unknown>[]): number =>
  results.filter(({ status }) => status === 'fulfilled').length;

const obstaclesIn = (results: PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [told(result.reason)] : []));

function told(reason: unknown): string {
  if (!(reason instanceof Rejection)) throw reason;
  return `${reason.kind}: ${reason.obstacle}`;
}

describe(`two people reach for the same task, ${times} times`, () => {
  it('lets one claim it; the other reads who has it', async () => {
    // when: whoever asks first is served first, so they take turns at being first
    const results = await race(
      (taskId) => claim(taskIds.indexOf(taskId) % 2 === 0 ? first : second, taskId),
      (taskId) => claim(taskIds.indexOf(taskId) % 2 === 0 ? second : first, taskId),
    );
    // then
    expect(taskIds).toHaveLength(times);
    expect(results.map(winnersOf)).toEqual(taskIds.map(() => 1));
    const assignees = await program.rows<{ name: string }>(
      'SELECT u.name FROM tasks t JOIN users u ON u.id = t.assignee_id ORDER BY t.number',
    );
    expect(results.flatMap(obstaclesIn)).toEqual(assignees.map(({ name }) => `conflict: ${name} has it`));
    expect(new Set(assignees.map(({ name }) => name)).size).toBe(2);
  });

  it('lets one complete it; whoever was later, in a second browser too, reads who did it', async () => {
    // given: all of them are the first person's
    const others = await program.rows<{ id: string }>(
      'SELECT id FROM tasks WHERE assignee_id = ?',
      second.id,
    );
    for (const { id } of others) await reassign(id);
    // when
    const results = await race(
      (taskId) => complete(first, taskId),
      (taskId) => complete(firstElsewhere, taskId),
      (taskId) => complete(second, taskId),
    );
    // then
    expect(results.map(winnersOf)).toEqual(taskIds.map(() => 1));
    const sentences = new Set(results.flatMap(obstaclesIn));
    const known = [`conflict: it was already completed by ${first.name}`, `conflict: ${first.name} has it`];
    expect(known).toEqual(expect.arrayContaining([...sentences]));
    expect(sentences).toContain(known[0]);
  });

  it('has done everything once', async () => {
    const happened = await program.rows<{ type: string; count: number }>(
      `SELECT type, COUNT(*) AS count FROM history
       WHERE type IN ('task.completed', 'instance.ended', 'instance.started') GROUP BY type ORDER BY type`,
    );
    expect(happened).toEqual([
      { type: 'instance.ended', count: times },
      { type: 'instance.started', count: times },
      { type: 'task.completed', count: times },
    ]);
    const twice = await program.rows(
      `SELECT task_id FROM history WHERE type = 'task.completed' GROUP BY task_id HAVING COUNT(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(await program.rows('SELECT state, COUNT(*) AS count FROM tasks GROUP BY state')).toEqual([
      { state: 'completed', count: times },
    ]);
    expect(await program.rows('SELECT state, COUNT(*) AS count FROM instances GROUP BY state')).toEqual([
      { state: 'completed', count: times },
    ]);
    expect(await program.rows('SELECT COUNT(*) AS count FROM task_submissions')).toEqual([{ count: times }]);
  });
});

/** Handed to the first person by a supervisor. */
async function reassign(taskId: string): Promise<void> {
  await assignTask({ ...program.app.worker, actor: await program.as('supervisor') }, taskId, first.id);
}
