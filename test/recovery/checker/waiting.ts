import { finding, type Finding } from './finding.ts';
import type { Row, Stored, StoredInstance } from './stored.ts';

// Whoever waits must be waited for: tokens, timers and messages of the snapshots against the rows that will
// move them, in both directions. A row nobody waits for is as wrong as a wait without a row.

export function brokenWaits(stored: Stored, drainedAt: string | undefined): Finding[] {
  const rows = {
    tasks: stored.all("SELECT instance_id, token_key FROM tasks WHERE state IN ('open', 'claimed')"),
    jobs: stored.all('SELECT instance_id, kind, job_key, due_at, dead_at, last_error FROM jobs'),
    subscriptions: stored.all('SELECT instance_id, subscription_key FROM subscriptions'),
  };
  return [
    ...stored.instances.flatMap((instance) => waitsOf(instance, rows, drainedAt)),
    ...orphans(stored.instances, rows),
    ...rows.jobs.flatMap((job) => deadOrOverdue(job, drainedAt)),
  ];
}

type Rows = Record<'tasks' | 'jobs' | 'subscriptions', Row[]>;

function waitsOf(instance: StoredInstance, rows: Rows, drainedAt: string | undefined): Finding[] {
  if (instance.row.state !== 'running') return [];
  const found = [
    ...tokensWithoutRows(instance, rows),
    ...timersWithoutJobs(instance, rows),
    ...messagesWithoutRows(instance, rows),
    ...standstill(instance, drainedAt !== undefined),
  ];
  const isUnfinished = drainedAt !== undefined && found.length === 0;
  return isUnfinished ? [stuckAt(instance.id, 'the end', 'it did not get there')] : found;
}

function tokensWithoutRows({ id, state }: StoredInstance, rows: Rows): Finding[] {
  const tasks = keysOf(rows.tasks, id, 'token_key');
  const jobs = keysOf(rows.jobs, id, 'job_key');
  return Object.entries(state.tokens).flatMap(([key, token]) => [
    ...(token.task === undefined || tasks.has(token.task) ? [] : [stuckAt(id, token.at, 'no open task')]),
    ...(token.job === undefined || jobs.has(`work:${id}:${token.job}`)
      ? []
      : [stuckAt(id, token.at, 'no job')]),
    ...(movable(state, key) ? [] : [stuckAt(id, token.at, 'nothing will move it')]),
  ]);
}

function timersWithoutJobs({ id, state }: StoredInstance, rows: Rows): Finding[] {
  const dueAt = new Map(rows.jobs.map((job) => [job.job_key, job.due_at]));
  const armed = Object.entries(state.timers ?? {}).filter(([, timer]) => timer.due !== undefined);
  return armed
    .map(([key, timer]) => ({ ...timer, jobDue: dueAt.get(`timer:${id}:${key}`) }))
    .filter(({ due, jobDue }) => jobDue !== due)
    .map(({ at, due, jobDue }) =>
      finding('missed timer', `${at} of ${id} is due at ${due}, its job at ${jobDue}`),
    );
}

function messagesWithoutRows({ id, state }: StoredInstance, rows: Rows): Finding[] {
  const subscribed = keysOf(rows.subscriptions, id, 'subscription_key');
  const unheard = Object.entries(state.messages ?? {}).filter(([key]) => !subscribed.has(key));
  return unheard.map(([, message]) => stuckAt(id, message.at, 'no subscription'));
}

/** An incident waits for a supervisor: it stands still only where everybody had the time to look after it. */
function standstill({ id, state }: StoredInstance, isOver: boolean): Finding[] {
  const incidents = isOver ? Object.values(state.incidents ?? {}) : [];
  const onlyJoins = Object.values(state.tokens).every((token) => token.via !== undefined);
  const idle = Object.values(state.scopes).every(
    (scope) => scope.in === undefined || scope.token !== undefined,
  );
  return [
    ...incidents.map((incident) => stuckAt(id, incident.at, 'an incident')),
    ...(onlyJoins && idle ? [stuckAt(id, 'joins', 'all its tokens wait for another')] : []),
  ];
}

function movable(state: StoredInstance['state'], key: string): boolean {
  const token = state.tokens[key];
  if (token?.task !== undefined || token?.job !== undefined || token?.via !== undefined) return true;
  // Its caller is moved by the instance it called, or by the job that begins that.
  if (token?.call !== undefined) return true;
  const serving = [state.timers, state.messages, state.incidents].flatMap((armed) =>
    Object.values(armed ?? {}),
  );
  const inside = Object.values(state.scopes).some((scope) => scope.token === key);
  return inside || serving.some((armed) => armed.token === key);
}

/** Rows that serve no token: of instances that are over, or of a wait that is over. */
function orphans(instances: readonly StoredInstance[], rows: Rows): Finding[] {
  const wanted = new Set(instances.filter(({ row }) => row.state === 'running').flatMap(waitKeysOf));
  const unwanted = (key: string, what: string) =>
    wanted.has(key) ? [] : [finding('stuck', `${what} ${key} serves no token`)];
  return [
    ...rows.tasks.flatMap((row) => unwanted(taskOrMessage(row), 'task')),
    ...rows.subscriptions.flatMap((row) =>
      unwanted(`message:${row.instance_id}:${row.subscription_key}`, 'subscription'),
    ),
    ...rows.jobs
      .filter((job) => /^(work|timer):/.test(String(job.job_key)))
      .flatMap((job) => unwanted(String(job.job_key), 'job')),
  ];
}

function waitKeysOf({ id, state }: StoredInstance): string[] {
  const tokens = Object.values(state.tokens);
  return [
    ...tokens.flatMap((token) => (token.task === undefined ? [] : [`task:${id}:${token.task}`])),
    ...tokens.flatMap((token) => (token.job === undefined ? [] : [`work:${id}:${token.job}`])),
    ...Object.entries(state.timers ?? {}).flatMap(([key, timer]) =>
      timer.due === undefined ? [] : [`timer:${id}:${key}`],
    ),
    ...Object.keys(state.messages ?? {}).map((key) => `message:${id}:${key}`),
  ];
}

/** A task that offers a message belongs to the message's subscription. */
function taskOrMessage({ instance_id: id, token_key: key }: Row): string {
  const [, messageKey] = /^message:(.+)$/.exec(String(key)) ?? [];
  return messageKey === undefined ? `task:${id}:${key}` : `message:${id}:${messageKey}`;
}

function deadOrOverdue(job: Row, drainedAt: string | undefined): Finding[] {
  const name = `${job.kind} job ${job.job_key} due at ${job.due_at}`;
  const kind = job.kind === 'timer' ? 'missed timer' : 'stuck';
  if (job.dead_at !== null) return [finding(kind, `${name} is dead: ${job.last_error}`)];
  if (drainedAt === undefined || String(job.due_at) > drainedAt) return [];
  return [finding(kind, `${name} was not run until ${drainedAt}: ${job.last_error}`)];
}

const keysOf = (rows: Row[], instanceId: string, column: string): Set<unknown> =>
  new Set(rows.filter((row) => row.instance_id === instanceId).map((row) => row[column]));

const stuckAt = (id: string, element: string, why: string): Finding =>
  finding('stuck', `${element} of ${id}: ${why}`);
