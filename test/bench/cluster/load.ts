import type { Programs } from './programs.ts';
import { processId } from './two-tasks.ts';

// Clients that begin instances and complete their tasks through any process. A request whose process died is
// sent again to another; whether the first had come through is judged from what the database says at the end.

export interface Load {
  /** Tasks that the client was told are completed. */
  readonly told: string[];
  /** Requests that had to be sent again. */
  resent: number;
  stop(): Promise<void>;
}

export function putLoad(programs: Programs, token: string, clients: number): Load {
  const load = { told: [] as string[], resent: 0 };
  let stopped = false;
  const ask = async (method: string, path: string, content?: object): Promise<unknown> => {
    for (;;) {
      try {
        const reply = await fetch(`${programs.next()?.url}/api/v1${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(content && { body: JSON.stringify(content) }),
        });
        const text = await reply.text();
        if (reply.ok) return text === '' ? undefined : JSON.parse(text);
        if (reply.status === 409) return 'done already';
        if (reply.status < 500) throw new Refused(`${method} ${path}: ${reply.status} ${text}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      load.resent += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const one = async () => {
    const begun = (await ask('POST', '/instances', { processId, variables: { jumlah: 3 } })) as {
      instanceId: string;
    };
    for (let done = 0; done < 2 && !stopped;) {
      const { tasks } = (await ask('GET', `/tasks?instanceId=${begun.instanceId}`)) as {
        tasks: { id: string }[];
      };
      for (const { id } of tasks) {
        await ask('POST', `/tasks/${id}/complete`, { variables: {} });
        load.told.push(id);
        done += 1;
      }
    }
  };
  const all = Array.from({ length: clients }, async () => {
    while (!stopped) await one();
  });
  return Object.assign(load, {
    async stop() {
      stopped = true;
      await Promise.all(all);
    },
  });
}

class Refused extends Error {}
