import { completeTask } from '../../../src/instances/work/complete-task.ts';
import { correlateMessage } from '../../../src/instances/messages/correlate-message.ts';
import { deliverThrown } from '../../../src/instances/messages/deliver-thrown.ts';
import type { Actor } from '../../../src/identity/actor.ts';
import { closeDatabase, openDatabase, type Database } from '../../../src/persistence/database.ts';
import { inTransaction, type Transaction } from '../../../src/persistence/in-transaction.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { deploySmall, receiveTask, startSmall, userTask } from '../../instances/small-process.ts';
import { aProgram, type Program } from '../../support/program.ts';

// A message looks whether anyone waits for it and is kept; its receiver begins to wait and looks whether one was
// kept. Here each of the two stands still between its look and its commit while the other looks: whatever the
// order, they meet.

let program: Program;
let other: Database;
let person: Actor;
beforeAll(async () => {
  program = await aProgram();
  const [row] = await program.rows<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(process.env['ALUR_TEST_CLUSTER'] ?? '');
  url.pathname = row?.name ?? '';
  other = await openDatabase({ url: url.href });
  person = await program.as('verifikator1');
});
afterAll(async () => {
  await closeDatabase(other);
  await program.close();
});

interface Case {
  instanceId: string;
  conversationId: string;
}
type Send = (tx: Transaction, to: Case) => Promise<unknown>;

const there = () => ({ ...program.app.worker, database: other });
const thrown = { name: 'Kabar', variables: {}, businessKey: null };
const ways: [string, Send][] = [
  [
    'from outside',
    (tx, { instanceId }) =>
      correlateMessage(there(), tx, { name: 'Kabar', instanceId, variables: {}, ttl: 'PT1H' }),
  ],
  [
    'thrown by its name',
    (tx, { conversationId }) => deliverThrown(there(), tx, { ...thrown, conversationId }),
  ],
  [
    'thrown along a message flow',
    (tx, { conversationId }) =>
      deliverThrown(there(), tx, { ...thrown, conversationId, to: { processId: 'bertemu' } }),
  ],
];

describe.each(ways)('a message %s', (_, send) => {
  it('that comes before its receiver has committed that it waits, is received', async () => {
    const waiting = await aCase();
    await oneInTheOther(
      (stand) => inTransaction(program.app.database, async () => stand(await beginToWait(waiting))),
      () => inTransaction(other, (tx) => send(tx, waiting)),
    );
    expect(await stateOf(waiting)).toBe('completed');
  });

  it('that has not been committed yet when its receiver begins to wait, is received', async () => {
    const waiting = await aCase();
    await oneInTheOther(
      (stand) => inTransaction(other, async (tx) => stand(await send(tx, waiting))),
      () => beginToWait(waiting),
    );
    expect(await stateOf(waiting)).toBe('completed');
  });
});

/** `first` stands before its commit until `second` has ended or waits for a lock that `first` holds. */
async function oneInTheOther(
  first: (stand: (_: unknown) => Promise<void>) => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<void> {
  let go = () => {};
  let stood = () => {};
  const allowed = new Promise<void>((resolve) => (go = resolve));
  const stands = new Promise<void>((resolve) => (stood = resolve));
  const ending = first(() => {
    stood();
    return allowed;
  });
  await Promise.race([stands, ending]);
  let hasEnded = false;
  const besides = second().finally(() => (hasEnded = true));
  while (!hasEnded && !(await someoneWaits()));
  go();
  await Promise.all([ending, besides]);
  await program.drainJobs();
}

const someoneWaits = async (): Promise<boolean> =>
  (
    await program.rows(
      `SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`,
    )
  ).length > 0;

async function aCase(): Promise<Case> {
  await deploySmall(program, 'bertemu', userTask, receiveTask);
  const instanceId = await startSmall(program, 'bertemu', {}, undefined);
  const [row] = await program.rows<{ conversationId: string }>(
    'SELECT conversation_id AS "conversationId" FROM instances WHERE id = ?',
    instanceId,
  );
  return { instanceId, conversationId: row?.conversationId ?? '' };
}

async function beginToWait({ instanceId }: Case): Promise<void> {
  const [task] = await program.rows<{ id: string }>('SELECT id FROM tasks WHERE instance_id = ?', instanceId);
  const taskId = task?.id ?? '';
  await claimTask({ ...program.app.worker, actor: person }, taskId);
  await completeTask(program.app.worker, person, { taskId, variables: {} });
}

async function stateOf({ instanceId }: Case): Promise<string | undefined> {
  const [row] = await program.rows<{ state: string }>('SELECT state FROM instances WHERE id = ?', instanceId);
  return row?.state;
}
