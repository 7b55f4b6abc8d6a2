import { correlateMessage } from '../../src/instances/messages/correlate-message.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import type { Variables } from '../../src/engine/variables.ts';
import { aProgram, type Program } from '../support/program.ts';
import { deploySmall, receiveTask, startSmall, userTask } from './small-process.ts';

// Variables of every name, number, size and depth, through the database.

let program: Program;
beforeEach(async () => {
  program = await aProgram();
  await deploySmall(program, 'aneh', receiveTask, userTask);
});
afterEach(() => program.close());

const stored = async (instanceId: string) =>
  Object.fromEntries(
    (
      await program.rows<{ name: string; value: string }>(
        'SELECT name, value FROM instance_variables WHERE instance_id = ?',
        instanceId,
      )
    ).map(({ name, value }) => [name, JSON.parse(value) as unknown]),
  );
const tell = (instanceId: string, variables: Variables) =>
  inTransaction(program.app.database, (tx) =>
    correlateMessage(program.app.worker, tx, { name: 'Kabar', instanceId, variables }),
  );
const nested = (depth: number): Variables => ({ dalam: JSON.parse('['.repeat(depth) + ']'.repeat(depth)) });

it('of names that JavaScript knows, and of none, are names like any other', async () => {
  const variables = JSON.parse(
    '{"__proto__":{},"constructor":{"prototype":{"x":1}},"toString":"y","":0,"a\\u0000b":1,"nama 😀":[]}',
  );
  const instanceId = await startSmall(program, 'aneh');
  await tell(instanceId, variables);
  const sorted = (all: object) => JSON.stringify(Object.entries(all).sort());
  expect(sorted(await stored(instanceId))).toBe(sorted(variables));
  expect(Object.prototype).not.toHaveProperty('x');
});

it('twenty thousand at once are taken in within a second', async () => {
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`v${index}`, index]));
  const began = process.cpuUsage();
  const instanceId = await startSmall(program, 'aneh', many);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_000);
  expect(await stored(instanceId)).toEqual(many);
});

it('of a megabyte is kept as it is', async () => {
  const teks = 'é'.repeat(500_000);
  const instanceId = await startSmall(program, 'aneh', { teks });
  expect(await stored(instanceId)).toEqual({ teks });
});

it('nested without end is refused with a sentence, and nothing has changed', async () => {
  await expect(startSmall(program, 'aneh', nested(7_000))).rejects.toThrow(
    'Expected to advance by "started", but a variable is nested more than 100 levels deep',
  );
  const instanceId = await startSmall(program, 'aneh', nested(100));
  await expect(tell(instanceId, nested(102))).rejects.toThrow(/nested more than 100 levels deep/);
  expect(await program.rows('SELECT element_id FROM subscriptions')).toEqual([{ element_id: 'Tunggu' }]);
});
