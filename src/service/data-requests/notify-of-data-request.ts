import { isRole } from '../../identity/roles.ts';
import { usersWithRole } from '../../identity/users-with-role.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { read } from '../../persistence/read.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { ServiceContext } from '../context.ts';
import type { TopicHandler, Work } from '../handlers/topic-handler.ts';
import { queueNotice, type Recipient } from '../outbox/queue-notice.ts';
import { isNoticeName } from '../templates/render-notice.ts';
import { dataRequestOfWork } from './data-request-of-work.ts';
import type { DataRequest } from './data-request.ts';

// Notices about a request: number and limit, never whose data and which. The answer itself stands on its page.

export const notifyOfDataRequest: TopicHandler = async (work, tx, context) => {
  await tellOfDataRequest(context, tx, work, await dataRequestOfWork(context, work));
  return {};
};

/** `to`: `subject`, `officer` as the case offers its tasks, or roles; with commas between. */
export async function tellOfDataRequest(
  context: ServiceContext,
  tx: Transaction,
  work: Work,
  request: DataRequest,
): Promise<void> {
  const { template = '', to = 'subject' } = work.settings;
  if (!isNoticeName(template))
    throw new Error(`Expected to notify at ${work.elementId}, but "${template}" is no template`);
  const found = new Map<string, Recipient>();
  for (const whom of to.split(',').map((part) => part.trim()))
    for (const { id, email } of await readersOf(context, work, request, whom)) found.set(id, { id, email });
  await queueNotice(context, tx, {
    key: work.idempotencyKey,
    name: template,
    content: { values: { ticket: request.number, dueAt: request.dueAt.toISOString() } },
    recipients: [...found.values()],
    instanceId: work.instanceId,
    now: work.now,
  });
}

/** Warnings go to those who may answer, never to the one who asked. */
async function readersOf(
  context: ServiceContext,
  { variables, now }: Work,
  { subjectId }: DataRequest,
  whom: string,
): Promise<Recipient[]> {
  if (whom === 'subject') return accounts(context, [subjectId]);
  const groups = whom === 'officer' ? namesIn(variables.kelompokData) : [whom];
  const users = whom === 'officer' ? await accounts(context, namesIn(variables.penanganData)) : [];
  const holders = await Promise.all(
    groups.filter(isRole).map((role) => usersWithRole(context.database, role, now)),
  );
  return [...users, ...holders.flat()].filter(({ id }) => id !== subjectId);
}

const namesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

function accounts({ database }: ServiceContext, ids: readonly string[]): Promise<Recipient[]> {
  const { sql, params } = oneOf('id', ids);
  return read<Recipient>(
    database,
    `SELECT id, email FROM users WHERE disabled_at IS NULL AND ${sql}`,
    params,
  );
}
