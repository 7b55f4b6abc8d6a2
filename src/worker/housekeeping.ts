import { deleteOldCounts } from '../identity/rate-counts.ts';
import { deleteEndedSessions } from '../identity/sessions.ts';
import { deleteOldAnswers } from '../identity/tokens/kept-answers.ts';
import { deleteExpiredMessages } from '../instances/messages/buffer-message.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Transaction } from '../persistence/in-transaction.ts';
import { sweepStaged } from '../service/documents/staging/sweep-staged.ts';
import { sweepOrphans } from '../service/documents/sweep-orphans.ts';
import type { Runner } from './context.ts';
import { removeEndedInstances } from './runners/remove-ended-instances.ts';

// What piles up is cleared once an hour: ended sessions, answers kept for a
// request that is sent again, messages nobody received, uploads nobody sent, files
// without a row, instances whose time to live is over. One job with one key, so that any number of starts leaves
// one housekeeping, and each arms the next: soon, where it did not get to the end.

const everyMs = 60 * 60 * 1000;
const soonMs = 10 * 1000;
const mostInstances = 500;

export const runHousekeeping: Runner = async ({ service, database, clock }) => {
  const now = clock.now();
  await deleteEndedSessions(database, now);
  await deleteOldAnswers(database, now);
  await deleteOldCounts(database, now);
  await deleteExpiredMessages(database, now);
  await sweepStaged(service, now);
  await sweepOrphans(service);
  const removed = await removeEndedInstances(database, now, mostInstances);
  const nextMs = removed < mostInstances ? everyMs : soonMs;
  return (tx) => scheduleHousekeeping(tx, new Date(now.getTime() + nextMs));
};

export async function scheduleHousekeeping(tx: Transaction, dueAt: Date): Promise<void> {
  await enqueue(tx, { kind: 'housekeeping', key: 'housekeeping', payload: {}, dueAt });
}
