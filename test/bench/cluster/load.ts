import { randomUUID } from 'node:crypto';
import type { Programs } from './programs.ts';
import { processId, queueId } from './two-tasks.ts';

// Clients that begin instances and complete their tasks through any process. A request whose process died is
// sent again to another, a start with the same idempotency key; what became of both is judged from the database.

/** What the client was told. */
export interface Told {
  /** Tasks that are completed. */
  readonly tasks: string[];
  /** Instances that have begun. */
  readonly instances: string[];
  /** Requests that had to be sent again. */
  resent: number;
}

export const nothingTold = (): Told => ({ tasks: [], instances: [], resent: 0 });

export interface Load {
  stop(): Promise<void>;
}

type Ask = (method: string, path: string, content?: object) => Promise<unknown>;

/** Everybody begins, works until told to stop, and brings to its end what is in hand. */
export function putLoad(programs: Programs, token: string, told: Told, clients: number): Load {
  let stopped = false;
  const ask = asking(programs, token, told);
  const all = Array.from({ length: clients }, async () => {
    while (!stopped) await workOnOne(ask, told, () => stopped);
  });
  return {
    async stop() {
      stopped = true;
      await Promise.all(all);
    },
  };
}

/** Begins so many that wait for a moment and then for a script, all at once. */
export async function putQueue(programs: Programs, token: string, told: Told, count: number): Promise<void> {
  const ask = asking(programs, token, told);
  await Promise.all(Array.from({ length: count }, () => begin(ask, told, queueId)));
}

async function workOnOne(ask: Ask, told: Told, isStopped: () => boolean): Promise<void> {
  const instanceId = await begin(ask, told, processId);
  for (let done = 0; done < 2 && !isStopped();) {
    const { tasks } = (await ask('GET', `/tasks?instanceId=${instanceId}`)) as { tasks: { id: string }[] };
    for (const { id } of tasks) {
      await ask('POST', `/tasks/${id}/complete`, { variables: {} });
      told.tasks.push(id);
      done += 1;
    }
  }
}

/** Its subject is its key: two that have the same are one start that was done twice. */
async function begin(ask: Ask, told: Told, id: string): Promise<string> {
  const start = { processId: id, subject: randomUUID(), variables: { jumlah: 3 } };
  const { instanceId } = (await ask('POST', '/instances', start)) as { instanceId: string };
  told.instances.push(instanceId);
  return instanceId;
}

/** Asks until somebody answers. */
function asking(programs: Programs, token: string, told: Told): Ask {
  return async (method, path, content) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(content && 'subject' in content && { 'idempotency-key': String(content.subject) }),
    };
    for (;;) {
      const reply = await fetch(`${programs.next()?.url}/api/v1${path}`, {
        method,
        headers,
        ...(content && { body: JSON.stringify(content) }),
      }).then(readAll, () => undefined);
      if (reply?.ok) return reply.content;
      if (reply && isDoneAlready(reply, path)) return undefined;
      if (reply && !mayBeRepeated(reply)) throw new Error(`${method} ${path}: ${JSON.stringify(reply)}`);
      told.resent += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly content: unknown;
}

async function readAll(reply: Response): Promise<Reply | undefined> {
  const text = await reply.text().catch(() => undefined); // killed while it answered
  if (text === undefined) return undefined;
  return { ok: reply.ok, status: reply.status, content: text === '' ? undefined : JSON.parse(text) };
}

/** The task was completed by the request that died before it could say so. */
const isDoneAlready = ({ status }: Reply, path: string): boolean =>
  status === 409 && path.endsWith('/complete');

const mayBeRepeated = ({ status }: Reply): boolean => status >= 500 || status === 409;
