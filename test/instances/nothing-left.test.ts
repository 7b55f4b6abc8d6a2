import fc from '../support/properties.ts';
import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { closeScriptWorkers } from '../../src/engine/expressions/script-threads.ts';
import { broadcastSignal } from '../../src/instances/messages/broadcast-signal.ts';
import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { completeTask } from '../../src/instances/work/complete-task.ts';
import { correlateMessage } from '../../src/instances/messages/correlate-message.ts';
import { retryIncident } from '../../src/instances/incidents/retry-incident.ts';
import { Rejection } from '../../src/kernel/rejection.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { claimTask } from '../../src/tasks/holding/claim-task.ts';
import { saveDraft } from '../../src/tasks/drafts.ts';
import { aProgram, type Program } from '../support/program.ts';
import { deployXml, processXml, startSmall } from './small-process.ts';
import { blocks, drawn, type Block } from './random-drawing.ts';
import { troublesOf } from './stored-invariants.ts';

// Random processes with everything that waits, through the database under random treatment: whatever happens to
// them, what is stored around an instance is what its snapshot says, and nothing outlives it.

let program: Program;
afterAll(() => closeScriptWorkers());

interface Turn {
  what: 'task' | 'draft' | 'message' | 'signal' | 'time' | 'retry' | 'damage' | 'mend' | 'cancel' | 'drain';
  which: number;
}

const turns = fc.array(
  fc.record({
    what: fc.constantFrom<Turn['what']>(
      ...(['task', 'task', 'task', 'draft', 'message', 'signal', 'time', 'retry', 'damage', 'mend'] as const),
      ...(['drain', 'drain', 'cancel'] as const),
    ),
    which: fc.nat(100),
  }),
  { minLength: 3, maxLength: 14 },
);

const pick = async (sql: string, which: number): Promise<string | undefined> => {
  const rows = await program.rows<{ id: string }>(sql);
  return rows[which % Math.max(rows.length, 1)]?.id;
};
const inTx = (work: Parameters<typeof inTransaction<unknown>>[1]) =>
  inTransaction(program.app.database, work);

const openTask = `SELECT t.id FROM tasks t WHERE t.state IN ('open', 'claimed') ORDER BY t.number`;
const acts: Record<Turn['what'], (which: number) => Promise<unknown>> = {
  async task(which) {
    const taskId = (await pick(openTask, which)) ?? '';
    const actor = await program.as('verifikator1');
    const [task] = await program.rows<{ state: string }>('SELECT state FROM tasks WHERE id = ?', taskId);
    if (task?.state === 'open') await claimTask({ ...program.app.worker, actor }, taskId);
    if (task) await completeTask(program.app.worker, actor, { taskId, variables: { n: which } });
  },
  async draft(which) {
    const taskId = (await pick(openTask, which)) ?? '';
    const actor = await program.as('verifikator1');
    const [task] = await program.rows<{ state: string }>('SELECT state FROM tasks WHERE id = ?', taskId);
    if (task?.state === 'open') await claimTask({ ...program.app.worker, actor }, taskId);
    if (task) await saveDraft({ ...program.app.worker, actor }, taskId, { catatan: 'sementara' });
  },
  message: async (which) => {
    const instanceId = await pick(running, which);
    if (instanceId === undefined) return;
    const ttl = which % 2 ? { ttl: 'PT10M' } : {};
    const message = { name: 'Kabar', instanceId, variables: { n: which }, ...ttl };
    await inTx((tx) => correlateMessage(program.app.worker, tx, message));
  },
  signal: (which) =>
    inTx((tx) =>
      broadcastSignal(program.app.worker, tx, {
        name: 'Isyarat',
        variables: { n: which },
        thrownAt: program.clock.now(),
      }),
    ),
  time: async (which) =>
    program.passTimeUntil(new Date(program.clock.now().getTime() + which * 5_000).toISOString()),
  retry: async (which) =>
    retryIncident(
      program.app.worker,
      await program.as('supervisor'),
      (await pick('SELECT id FROM incidents WHERE resolved_at IS NULL ORDER BY id', which)) ?? '',
    ),
  async damage(which) {
    const jobId = await pick(
      `SELECT id FROM jobs WHERE ${isSound} AND instance_id IS NOT NULL ORDER BY id`,
      which,
    );
    const damage = `UPDATE jobs SET payload = '{"rusak":' || payload || '}', max_attempts = 1 WHERE id = ?`;
    if (jobId !== undefined) await inTx((tx) => tx.run(damage, [jobId]));
  },
  mend: () =>
    inTx((tx) =>
      tx.run(`UPDATE jobs SET payload = SUBSTR(payload, 10, LENGTH(payload) - 10) WHERE NOT ${isSound}`),
    ),
  async cancel(which) {
    const instanceId = await pick(running, which);
    if (instanceId === undefined) return;
    await cancelInstance(program.app.worker, await program.as('supervisor'), { instanceId, reason: 'uji' });
  },
  drain: () => program.drainJobs(),
};
const isSound = `(payload NOT LIKE '{"rusak":%')`;

async function check(drawing: Block[], treatment: Turn[]): Promise<void> {
  program = await aProgram();
  try {
    await deployXml(program, 'anak', drawn(['task', 'timer']));
    await deployWithForm('acak', drawn(drawing));
    await startSmall(program, 'acak');
    await startSmall(program, 'acak', {}, 'PERKARA');
    await treat(treatment);
    expect(await troublesOf(program)).toEqual([]);
    await cancelAll();
    expect(await troublesOf(program)).toEqual([]);
  } finally {
    await program.close();
  }
}

const form = { type: 'default', schemaVersion: 16, id: 'terima', components: [] };

async function deployWithForm(processId: string, inside: string): Promise<void> {
  const files = [
    { name: 'process.bpmn', content: processXml(processId, inside) },
    { name: 'forms/terima.form', content: JSON.stringify(form) },
  ];
  await deployProcess({ database: program.app.database, clock: program.clock }, { files });
}

async function treat(treatment: Turn[]): Promise<void> {
  for (const { what, which } of treatment) {
    await acts[what](which).catch((error: unknown) => {
      if (!(error instanceof Rejection)) throw error;
    });
  }
  await program.drainJobs();
}

const running = `SELECT id FROM instances WHERE state = 'running' ORDER BY id`;

async function cancelAll(): Promise<void> {
  while ((await pick(running, 0)) !== undefined) {
    await acts.cancel(0);
    await acts.mend(0);
    await program.drainJobs();
  }
}

/** A signal is on its way when the instance is cancelled, and cannot be delivered. */
const diesAfterTheEnd: [Block[], Turn[]] = [
  [{ kind: 'sub', blocks: ['choice'] }],
  [
    { what: 'signal', which: 0 },
    { what: 'damage', which: 59 },
    { what: 'cancel', which: 49 },
    { what: 'task', which: 0 },
    { what: 'task', which: 0 },
  ],
];

it('holds for random processes under random treatment, and nothing is left when all are cancelled', async () => {
  const numRuns = Number(process.env.RUNS ?? 15);
  await fc.assert(fc.asyncProperty(blocks, turns, check), { numRuns, examples: [diesAfterTheEnd] });
}, 120_000);
