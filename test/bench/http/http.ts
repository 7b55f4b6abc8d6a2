import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Result, Settings } from '../harness.ts';
import { load, type Load } from './load.ts';
import { preparedCases } from './prepared-cases.ts';
import { Server } from './server.ts';
import { signIn } from './sign-in.ts';

// What the site costs over HTTP, 32 connections: the task list beside a page of the same size that EJS
// renders from ready values behind the same middleware. The generator shares the machine with the servers.

const connections = 32;
const staticPage = 'a static page of EJS, as large';
const taskList = 'the task list';

export async function http({ quick }: Settings): Promise<Benchmark> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-bench-http-'));
  const { head } = await preparedCases(folder, quick ? 60 : 1_000);
  const program = await Server.start(['dist/main.js'], folder, join(folder, 'program.log'));
  const baseline = await Server.start(
    ['--import', 'tsx', 'test/bench/http/baseline-server.ts'],
    folder,
    join(folder, 'baseline.log'),
  );
  const cookie = await signIn(program.url, head);
  const bytes = await sizeOf(`${program.url}/tasks`, cookie);
  const page = (url: string): Load => ({
    url,
    connections,
    amount: quick ? 128 : 1_280,
    method: 'GET',
    headers: { cookie, 'accept-encoding': 'gzip, deflate, br' },
    expected: 200,
  });
  return {
    name: 'http',
    about: `The task list of somebody with many tasks, ${bytes} bytes before compression, ${connections} connections.`,
    unit: 'answers',
    rounds: 9,
    contenders: [
      { name: staticPage, round: () => load(page(`${baseline.url}/bench/static?bytes=${bytes}`)) },
      { name: taskList, round: () => load(page(`${program.url}/tasks`)) },
    ],
    verdict: (results) => [
      { what: `${taskList} to ${staticPage}`, measured: ratioOf(results), atLeast: 0.5 },
    ],
    async close() {
      await program.stop();
      await baseline.stop();
      await rm(folder, { recursive: true });
    },
  };
}

const ratioOf = (results: readonly Result[]): number =>
  results.find(({ contender }) => contender === taskList)?.ratio ?? NaN;

async function sizeOf(url: string, cookie: string): Promise<number> {
  const reply = await fetch(url, { headers: { cookie } });
  return Buffer.byteLength(await reply.text());
}
