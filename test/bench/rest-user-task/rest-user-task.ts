import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep } from '../../support/databases/keep.ts';
import type { Benchmark, Contender, Result, Settings } from '../harness.ts';
import { ProgramProcess } from '../program/program-process.ts';
import { ApiClient } from './api-client.ts';
import { prepare, processId } from './prepare.ts';

// A process with one user task from its start to its end over REST, on PostgreSQL: start it, list its tasks,
// complete the one that is there. The client, the program and the database share the machine.

/** Instances a second at that many threads, as published for jBPM 7.8 on PostgreSQL, on one laptop with an i7. */
const published: ReadonlyMap<number, number> = new Map([
  [1, 16],
  [4, 52],
  [8, 72],
]);
const wantedAtEight = 150;

export async function restUserTask({ quick }: Settings): Promise<Benchmark> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-bench-rest-'));
  const { url = '', end } = await keep('durable-postgresql');
  const token = await prepare(url);
  const program = await ProgramProcess.start({ DATA_DIR: folder, DATABASE_URL: url });
  const clients = Array.from({ length: 8 }, () => new ApiClient(program.url, token));
  const contenders = [...published].map(([connections, theirs]) =>
    contender(clients.slice(0, connections), theirs, quick ? 1_500 : 6_000),
  );
  return {
    name: 'rest-user-task',
    about:
      'start, list and complete over REST on PostgreSQL (fsync and synchronous_commit on); an operation is an instance',
    unit: 'instances',
    rounds: 7,
    contenders,
    async close() {
      for (const client of clients) client.close();
      await program.stop();
      await end();
      await rm(folder, { recursive: true, force: true });
    },
    verdict: (results) => [
      ...[...published.values()].map((theirs, at) => ({ ...measured(results, at), atLeast: theirs })),
      { ...measured(results, 2), atLeast: wantedAtEight },
    ],
  };
}

const measured = (results: readonly Result[], at: number) => ({
  what: results[at]?.contender ?? '',
  measured: results[at]?.median ?? NaN,
  unit: 'instances/s',
});

const contender = (clients: readonly ApiClient[], theirs: number, roundMs: number): Contender => ({
  name: `${clients.length} connection${clients.length > 1 ? 's' : ''} (jBPM published ${theirs})`,
  async round() {
    const [begun, latenciesMs] = [performance.now(), [] as number[]];
    const until = begun + roundMs;
    await Promise.all(clients.map((client) => work(client, until, latenciesMs)));
    return { rate: (latenciesMs.length * 1000) / (performance.now() - begun), latenciesMs };
  },
});

async function work(client: ApiClient, until: number, latenciesMs: number[]): Promise<void> {
  while (performance.now() < until) {
    const begun = performance.now();
    await oneInstance(client);
    latenciesMs.push(performance.now() - begun);
  }
}

async function oneInstance(client: ApiClient): Promise<void> {
  const variables = { perihal: 'Permohonan keterangan', jumlah: 3 };
  const { instanceId } = await client.post<{ instanceId: string }>('/instances', { processId, variables });
  const { tasks } = await client.get<{ tasks: { id: string }[] }>(`/tasks?instanceId=${instanceId}`);
  const [task] = tasks;
  if (!task || tasks.length > 1)
    throw new Error(`Expected one task of the instance, but got ${tasks.length}`);
  await client.post(`/tasks/${task.id}/complete`, { variables: { hasil: 'DISETUJUI' } });
}
