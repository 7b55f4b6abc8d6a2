import { newId } from '../../src/kernel/ids.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import type { Job } from '../../src/jobs/job.ts';
import { after, someJobs, start } from './some-jobs.ts';

let jobs: Awaited<ReturnType<typeof someJobs>>;
beforeEach(async () => {
  jobs = await someJobs();
});
afterEach(() => jobs.remove());

const now = start.toISOString();

/** An instance for jobs to belong to; nothing of it is looked at. */
async function anInstance(): Promise<string> {
  const [id, definitionId] = [newId(), newId()];
  await inTransaction(jobs.database, async (tx) => {
    await tx.insert('process_definitions', {
      id: definitionId,
      process_id: definitionId,
      version: 1,
      name: 'p',
      xml: '',
      content_hash: '',
      deployed_at: now,
    });
    const row = { definition_id: definitionId, process_id: definitionId, state: 'running', version: 1 };
    await tx.insert('instances', { id, ...row, started_at: now });
  });
  return id;
}

const owners = (held: readonly Job[]) => held.map(({ instanceId }) => instanceId);

describe('exclusive jobs', () => {
  it('of one instance are never with two workers, whoever asks at the same time', async () => {
    // given: five instances with six jobs each, twelve workers at once
    const instances = await Promise.all(Array.from({ length: 5 }, anInstance));
    for (let round = 0; round < 6; round += 1)
      for (const instanceId of instances) await jobs.put({ instanceId, exclusive: true });
    // when
    const batches = await Promise.all(
      Array.from({ length: 12 }, (_, index) => jobs.lease(start, `worker-${index}`, 2)),
    );
    // then: an instance is in one batch only
    const holders = new Map<string | undefined, Set<number>>();
    batches.forEach((batch, index) =>
      batch.forEach(({ instanceId }) =>
        holders.set(instanceId, (holders.get(instanceId) ?? new Set()).add(index)),
      ),
    );
    expect([...holders.values()].map(({ size }) => size)).toEqual(instances.map(() => 1));
  });

  it('of one instance are taken when the one before is finished, or was given back', async () => {
    const instanceId = await anInstance();
    for (let index = 0; index < 2; index += 1) await jobs.put({ instanceId, exclusive: true });
    const [first] = await jobs.lease(start, 'worker-1', 1);
    expect(await jobs.lease(start, 'worker-2')).toEqual([]);
    if (first) await jobs.finish(first);
    // shortly after: pg-boss has put aside what could not be had
    expect(owners(await jobs.lease(after(1), 'worker-2'))).toEqual([instanceId]);
  });

  it('do not wait for ever for a worker that died: its job goes first', async () => {
    const instanceId = await anInstance();
    await jobs.put({ instanceId, exclusive: true, priority: 1 });
    await jobs.put({ instanceId, exclusive: true });
    const [lost] = await jobs.lease(start, 'worker-1', 1);
    expect((await jobs.lease(after(30), 'worker-2')).map(({ id }) => id)).toEqual([lost?.id]);
    expect(await jobs.lease(after(30), 'worker-3')).toEqual([]);
  });

  it('leave alone those that are not, and those of others', async () => {
    const [one, other] = [await anInstance(), await anInstance()];
    await jobs.put({ instanceId: one, exclusive: true, priority: 9 });
    await jobs.lease(start, 'worker-1', 1);
    await jobs.put({ instanceId: one, exclusive: true });
    await jobs.put({ instanceId: one });
    await jobs.put({ instanceId: other, exclusive: true });
    await jobs.put({ exclusive: true });
    expect(owners(await jobs.lease(start, 'worker-2')).sort()).toEqual([one, other, undefined].sort());
  });
});

it('jobs are taken by priority, and in their order among equals', async () => {
  const [late, early, urgent, again] = [
    await jobs.put({ dueAt: after(2) }),
    await jobs.put({ dueAt: after(1) }),
    await jobs.put({ dueAt: after(3), priority: 5 }),
    await jobs.put({ dueAt: after(2) }),
  ];
  const [first, ...rest] = [...(await jobs.lease(after(4), 'worker-1', 1)), ...(await jobs.lease(after(4)))];
  expect([first, ...rest].map((job) => job?.id)).toEqual([urgent, early, late, again]);
});
