import { advanceInstance } from '../../src/instances/advance-instance.ts';
import { cancelInstance } from '../../src/instances/cancel-instance.ts';
import { correlateMessage } from '../../src/instances/messages/correlate-message.ts';
import { loadInstance } from '../../src/instances/instance.ts';
import { retryIncident } from '../../src/instances/incidents/retry-incident.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../support/program.ts';
import { deploySmall, receiveTask, startSmall, userTask } from './small-process.ts';

let program: Program;
beforeAll(async () => {
  program = await aProgram();
  await deploySmall(program, 'tugas', userTask);
  await deploySmall(program, 'pesan', receiveTask, userTask);
});
afterAll(() => program.close());

const stateOf = async (instanceId: string) => {
  const [row] = await program.rows<{ state: string; version: number }>(
    'SELECT state, version FROM instances WHERE id = ?',
    instanceId,
  );
  return row;
};
const openTasks = (instanceId: string) =>
  program.rows(
    `SELECT element_id FROM tasks WHERE state IN ('open', 'claimed') AND instance_id = ?`,
    instanceId,
  );
const deliver = (to: { instanceId: string } | { businessKey: string }) =>
  inTransaction(program.app.database, (tx) =>
    correlateMessage(program.app.worker, tx, { name: 'Kabar', ...to, variables: { isi: 'baik' } }),
  );

describe('starting an instance', () => {
  it('is refused for a process that is not deployed, and stores nothing', async () => {
    await expect(startSmall(program, 'tidak-ada')).rejects.toMatchObject({ kind: 'not-found' });
    expect(await program.rows(`SELECT id FROM instances WHERE process_id = 'tidak-ada'`)).toEqual([]);
  });

  it('uses the latest version; what runs stays with its own', async () => {
    // given
    await deploySmall(program, 'versi', userTask);
    const before = await startSmall(program, 'versi');
    await deploySmall(program, 'versi', userTask.replace('Periksa', 'Periksa lagi'));
    // when
    const after = await startSmall(program, 'versi');
    // then
    const named = (id: string) => program.rows('SELECT name FROM tasks WHERE instance_id = ?', id);
    expect(await named(before)).toEqual([{ name: 'Periksa' }]);
    expect(await named(after)).toEqual([{ name: 'Periksa lagi' }]);
  });
});

describe('a message', () => {
  it('reaches the instance that waits, by business key, with its variables', async () => {
    const instanceId = await startSmall(program, 'pesan', {}, 'PESAN-1');
    await deliver({ businessKey: 'PESAN-1' });
    expect(await openTasks(instanceId)).toEqual([{ element_id: 'Tugas' }]);
    expect(
      await program.rows('SELECT name, value FROM instance_variables WHERE instance_id = ?', instanceId),
    ).toEqual([{ name: 'isi', value: '"baik"' }]);
  });

  it('is refused when nobody waits for it, also a second time', async () => {
    const instanceId = await startSmall(program, 'pesan');
    await deliver({ instanceId });
    await expect(deliver({ instanceId })).rejects.toMatchObject({
      kind: 'conflict',
      obstacle: 'the case does not wait for it now',
    });
  });
});

describe('cancelling an instance', () => {
  it('is for supervisors', async () => {
    const instanceId = await startSmall(program, 'tugas');
    const request = { instanceId, reason: 'Salah kirim' };
    const attempt = cancelInstance(program.app.worker, await program.as('verifikator1'), request);
    await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await stateOf(instanceId)).toMatchObject({ state: 'running' });
  });

  it('closes what was open, once', async () => {
    // given
    const instanceId = await startSmall(program, 'pesan');
    const supervisor = await program.as('supervisor');
    const request = { instanceId, reason: 'Salah kirim' };
    // when
    await cancelInstance(program.app.worker, supervisor, request);
    // then
    expect(await stateOf(instanceId)).toMatchObject({ state: 'cancelled' });
    expect(await openTasks(instanceId)).toEqual([]);
    expect(await program.rows('SELECT id FROM subscriptions WHERE instance_id = ?', instanceId)).toEqual([]);
    await expect(cancelInstance(program.app.worker, supervisor, request)).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});

describe('an incident', () => {
  it('is retried by a supervisor only, and opens anew while its cause is there', async () => {
    // given: nobody is named who could do it
    const stuck = userTask.replace('candidateGroups="verifikator"', 'assignee="${pemeriksa}"');
    await deploySmall(program, 'macet', stuck);
    const instanceId = await startSmall(program, 'macet');
    const incidents = () =>
      program.rows<{ id: string; resolved_at: string | null; message: string }>(
        'SELECT id, resolved_at, message FROM incidents WHERE instance_id = ? ORDER BY id',
        instanceId,
      );
    const [first] = await incidents();
    expect(first).toMatchObject({ resolved_at: null });
    // when
    const other = retryIncident(program.app.worker, await program.as('verifikator1'), first?.id ?? '');
    await expect(other).rejects.toMatchObject({ kind: 'forbidden' });
    await retryIncident(program.app.worker, await program.as('supervisor'), first?.id ?? '');
    // then
    expect(await incidents()).toMatchObject([
      { resolved_at: program.clock.now().toISOString() },
      { resolved_at: null, message: first?.message },
    ]);
    const again = retryIncident(program.app.worker, await program.as('supervisor'), first?.id ?? '');
    await expect(again).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a state that somebody else changed meanwhile', () => {
  it('is never overwritten: the later write is a conflict, and all it did is taken back', async () => {
    // given: two have read the same version
    const instanceId = await startSmall(program, 'pesan');
    const stale = await loadInstance(program.app.database, instanceId);
    await deliver({ instanceId });
    const before = await stateOf(instanceId);
    const history = await program.rows('SELECT id FROM history');
    // when
    const late = inTransaction(program.app.database, (tx) =>
      advanceInstance(
        program.app.worker,
        tx,
        stale,
        { type: 'cancelled', reason: 'terlambat' },
        { now: program.clock.now() },
      ),
    );
    // then
    await expect(late).rejects.toMatchObject({ kind: 'conflict', obstacle: 'it was changed a moment ago' });
    expect(await stateOf(instanceId)).toEqual(before);
    expect(await openTasks(instanceId)).toEqual([{ element_id: 'Tugas' }]);
    expect(await program.rows('SELECT id FROM history')).toEqual(history);
  });
});
