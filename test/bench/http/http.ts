import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Bound, Contender, Result, Settings } from '../harness.ts';
import { disposition } from '../cases/claimed-cases.ts';
import { Visitor } from '../program/visitor.ts';
import { load, type Load } from './load.ts';
import { preparedCases } from './prepared-cases.ts';
import { Server } from './server.ts';

// What the program costs over HTTP, 32 connections: a completion through the API beside a call that does nothing,
// and the task list beside a page of the same size that EJS renders from ready values, each behind the same
// middleware. Program and baseline are built and started as in production; the generator shares the machine.

const connections = 32;
const rounds = 9;

const emptyPost = 'an empty POST to the API';
const completion = 'a task completed by the API';
const staticPage = 'a static page of EJS, as large';
const taskList = 'the task list';

const body = JSON.stringify({ variables: disposition });

export async function http({ quick, rounds: asked = rounds }: Settings): Promise<Benchmark> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-bench-http-'));
  const [calls, pages] = quick ? [64, 128] : [1_600, 1_600];
  // One round more to get warm; what is left over stands in the task list.
  const { taskIds, head, token } = await preparedCases(folder, calls * (asked + 1) + 100);
  const program = await Server.start(['dist/main.js'], folder, join(folder, 'program.log'));
  const baseline = await Server.start(
    ['--import', 'tsx', 'test/bench/http/baseline-server.ts'],
    folder,
    join(folder, 'baseline.log'),
  );
  const { cookie } = await Visitor.signIn(program.url, head.username, head.password);
  const bytes = await sizeOf(`${program.url}/tasks`, cookie);
  const nextTask = () => taskIds.shift() ?? 'none';
  const call = (url: string, pathOf: (taskId: string) => string, nextId: () => string): Load => ({
    ...{ url, connections, amount: calls, method: 'POST', body, expected: 204 },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    nextPath: () => pathOf(nextId()),
  });
  const page = (url: string): Load => ({
    ...{ url, connections, amount: pages, method: 'GET', expected: 200 },
    headers: { cookie, 'accept-encoding': 'gzip, deflate, br' },
  });
  const lastTask = taskIds.at(-1) ?? 'none';
  const contenders: [string, Load][] = [
    [
      emptyPost,
      call(
        baseline.url,
        (taskId) => `/api/v1/bench/empty/${taskId}`,
        () => lastTask,
      ),
    ],
    [completion, call(program.url, (taskId) => `/api/v1/tasks/${taskId}/complete`, nextTask)],
    [staticPage, page(`${baseline.url}/bench/static/${bytes}`)],
    [taskList, page(`${program.url}/tasks`)],
  ];
  return {
    name: 'http',
    about: `${connections} connections; the pages are of ${bytes} bytes before compression.`,
    unit: 'answers',
    rounds,
    contenders: contenders.map(([name, options]): Contender => ({ name, round: () => load(options) })),
    verdict: boundsOf,
    async close() {
      await program.stop();
      await baseline.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function boundsOf(results: readonly Result[]): Bound[] {
  const of = (name: string) => results.find(({ contender }) => contender === name);
  const ratio = (one: string, other: string) => (of(one)?.median ?? NaN) / (of(other)?.median ?? NaN);
  return [
    { what: `${completion} to ${emptyPost}`, measured: ratio(completion, emptyPost), atLeast: 0.5 },
    {
      ...{ what: `${completion}, p99`, measured: of(completion)?.latency?.p99 ?? NaN },
      ...{ atMost: 60, unit: 'ms' },
    },
    { what: `${taskList} to ${staticPage}`, measured: ratio(taskList, staticPage), atLeast: 0.5 },
  ];
}

async function sizeOf(url: string, cookie: string): Promise<number> {
  const reply = await fetch(url, { headers: { cookie } });
  return Buffer.byteLength(await reply.text());
}
