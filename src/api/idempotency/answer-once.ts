import type { Database } from '../../persistence/database.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { Refused } from '../problems/refused.ts';
import { keepAnswer, keptAnswer, type KeptAnswer, type Keyed } from '../../identity/tokens/kept-answers.ts';

// A request with an idempotency key has its effect once, however often it is sent: again after it was answered, it
// is answered the same; beside itself, in this process it is told to wait, and in another one the database lets
// only one of them commit.

export interface Answered {
  readonly content: string | undefined;
  readonly isReplay: boolean;
}

interface Work {
  readonly status: number;
  readonly now: Date;
  /** As Endpoint.begin: what is slow first, then what is done in the transaction. */
  begin(): Promise<() => Promise<unknown>>;
}

// Of this process alone: it spares the work that the database would refuse at the end.
const inProgress = new Set<string>();

export async function answerOnce(database: Database, keyed: Keyed, work: Work): Promise<Answered> {
  const name = `${keyed.tokenId} ${keyed.key}`;
  if (inProgress.has(name)) throw inUse();
  inProgress.add(name);
  try {
    const kept = await keptAnswer(database, keyed, work.now);
    return kept ? replay(kept, keyed) : await answer(database, keyed, work);
  } finally {
    inProgress.delete(name);
  }
}

async function answer(database: Database, keyed: Keyed, { status, now, begin }: Work): Promise<Answered> {
  try {
    const work = await begin();
    return await inTransaction(database, async (tx) => {
      const reply = await work();
      const content = reply === undefined ? undefined : JSON.stringify(reply);
      if (!(await keepAnswer(tx, keyed, { status, content }, now))) throw inUse();
      return { content, isReplay: false };
    });
  } catch (error) {
    // Another process was faster: what stands in the way now may be the work of this very request.
    const meanwhile = await keptAnswer(database, keyed, now);
    if (meanwhile) return replay(meanwhile, keyed);
    throw error;
  }
}

function replay({ requestHash, content }: KeptAnswer, keyed: Keyed): Answered {
  if (requestHash === keyed.requestHash) return { content, isReplay: true };
  const detail =
    'Expected to repeat the request of this idempotency key, but it was another one; use a new key';
  throw new Refused(422, 'key-reused', detail);
}

const inUse = (): Refused =>
  new Refused(
    409,
    'key-in-use',
    'Expected to begin, but a request with this idempotency key is being worked on',
    { 'Retry-After': '1' },
  );
