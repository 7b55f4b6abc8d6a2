import type { Snapshot } from '../../src/engine/snapshot.ts';
import type { Program } from '../support/program.ts';
import { wronglyListed } from '../support/wrongly-listed.ts';

// What must hold between the snapshots of all instances and the rows of every other table, when no job is due: rows
// for exactly what lives, and none for what has ended.

/** Sentences about what does not hold; none when all is well. */
export async function troublesOf(program: Program): Promise<string[]> {
  const instances = await program.rows<{ id: string; snapshot: string }>(
    `SELECT id, snapshot FROM instances WHERE state = 'running'`,
  );
  const living = instances.map(({ id, snapshot }): [string, Snapshot] => [id, JSON.parse(snapshot)]);
  const inEach = (keysOf: (snapshot: Snapshot, id: string) => string[]): string[] =>
    living.flatMap(([id, snapshot]) => keysOf(snapshot, id).map((key) => `${id} ${key}`));
  const found = async (sql: string): Promise<string[]> =>
    (await program.rows<{ id: string; key: string }>(sql)).map(({ id, key }) => `${id} ${key}`);
  const dead = await found(
    `SELECT instance_id AS id, 'job:' || id AS "key" FROM jobs WHERE dead_at IS NOT NULL`,
  );
  return [
    ...differences('open tasks', await found(openTasks), inEach(tasksIn)),
    ...differences('subscriptions', await found(subscriptions), inEach(subscriptionsIn)),
    ...differences('jobs of elements', await found(elementJobs), inEach(jobsIn)),
    ...differences('calls', await callsStored(program), inEach(callsIn)),
    ...differences('deadlines', await found(deadlines), inEach(deadlinesIn)),
    ...differences('open incidents', await found(incidents), [...inEach(incidentsIn), ...dead]),
    ...differences('what is left', await found(left), []),
    ...(await wronglyListed(program.app.database)),
  ];
}

const openTasks = `SELECT instance_id AS id, token_key AS "key" FROM tasks WHERE state IN ('open', 'claimed')`;
const tasksIn = ({ tokens, messages = {} }: Snapshot): string[] => [
  ...Object.values(tokens).flatMap(({ task }) => task ?? []),
  ...Object.entries(messages).flatMap(([key, { at }]) =>
    at.startsWith('Ditawarkan') ? `message:${key}` : [],
  ),
];

const subscriptions = 'SELECT instance_id AS id, subscription_key AS "key" FROM subscriptions';
const subscriptionsIn = ({ messages = {} }: Snapshot): string[] => Object.keys(messages);

/** Work of a topic that nobody here handles waits for a program outside. */
const elementJobs = `
  SELECT instance_id AS id, job_key AS "key" FROM jobs WHERE job_key LIKE 'timer:%' OR job_key LIKE 'work:%'
  UNION ALL SELECT instance_id, 'work:' || instance_id || ':' || job_key FROM external_tasks`;
const jobsIn = ({ tokens, timers = {} }: Snapshot, id: string): string[] => [
  ...Object.entries(timers).flatMap(([key, { due }]) => (due === undefined ? [] : `timer:${id}:${key}`)),
  ...Object.values(tokens).flatMap(({ job }) => (job === undefined ? [] : `work:${id}:${job}`)),
];

/** A call is on its way, runs, or has an answer that could not be given. */
async function callsStored(program: Program): Promise<string[]> {
  const running = await program.rows<{ id: string; key: string }>(
    `SELECT parent_instance_id AS id, parent_call_key AS "key" FROM instances
     WHERE parent_instance_id IS NOT NULL AND state = 'running'`,
  );
  const jobs = await program.rows<{ id: string; kind: string; payload: string }>(
    `SELECT instance_id AS id, kind, payload FROM jobs WHERE kind IN ('process-call', 'call-answer')`,
  );
  const onTheWay = jobs
    .map(({ id, kind, payload }) => ({ id, kind, ...carriedBy(payload) }))
    .filter(({ kind, end }) => kind === 'process-call' || end !== undefined);
  return [
    ...running.map(({ id, key }) => `${id} ${key}`),
    ...onTheWay.map(({ id, callKey }) => `${id} ${callKey}`),
  ];
}

/** Also where a test has wrapped it to spoil it. */
function carriedBy(payload: string): Carried {
  const told = JSON.parse(payload) as Carried & { rusak?: Carried };
  return told.rusak ?? told;
}

interface Carried {
  callKey?: string;
  end?: string;
}

const callsIn = ({ tokens }: Snapshot): string[] => Object.values(tokens).flatMap(({ call }) => call ?? []);

const deadlines = `SELECT instance_id AS id, timer_key AS "key" FROM deadlines WHERE fired_at IS NULL AND cancelled_at IS NULL`;
const deadlinesIn = ({ timers = {} }: Snapshot): string[] =>
  Object.entries(timers).flatMap(([key, { at }]) => (at.startsWith('Tenggat') ? key : []));

const incidents = 'SELECT instance_id AS id, incident_key AS "key" FROM incidents WHERE resolved_at IS NULL';
const incidentsIn = ({ incidents: open = {} }: Snapshot): string[] => Object.keys(open);

const left = `
  SELECT i.id, 'a draft' AS "key" FROM task_drafts d JOIN tasks t ON t.id = d.task_id JOIN instances i ON i.id = t.instance_id
  WHERE t.state IN ('completed', 'cancelled')
  UNION ALL SELECT i.id, j.kind FROM jobs j JOIN instances i ON i.id = j.instance_id
  WHERE i.state <> 'running' AND j.kind NOT IN ('message', 'signal')
  UNION ALL SELECT i.id, 'work for others' FROM external_tasks e JOIN instances i ON i.id = e.instance_id
  WHERE i.state <> 'running'
  UNION ALL SELECT i.id, 'a message' FROM buffered_messages b JOIN instances i ON i.id = b.instance_id
  WHERE i.state <> 'running' AND b.delivered_at IS NULL`;

function differences(what: string, rows: string[], expected: string[]): string[] {
  const [one, other] = [rows, expected].map((all) => [...all].sort().join(', '));
  return one === other ? [] : [`${what}: there are ${one || 'none'}, and should be ${other || 'none'}`];
}
