import { startsFor } from '../../definitions/starts-for.ts';
import type { Variables } from '../../engine/variables.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { lockNames } from '../../persistence/transactions/lock-names.ts';
import { bufferMessage, refuseRepeated } from './buffer-message.ts';
import { waitingFor } from './buffered-for.ts';
import type { InstanceContext } from '../context.ts';
import { deliverMessage, hasEarlierFor } from './deliver-message.ts';
import { openSubscriptions } from './open-subscriptions.ts';
import { isTaken } from './start-by-message.ts';
import { startInstance } from '../start/start-instance.ts';
import { expiryOf } from './message-expiry.ts';

// A message from outside finds its receiver as in Camunda 7: the one instance that waits for its name and has
// that id, that business key and those variables; else the one process that starts by it. With a time to live it
// may come before anyone waits, as in Zeebe.

export interface Message {
  name: string;
  instanceId?: string;
  businessKey?: string;
  /** Variables of the process that must have these values. */
  correlationKeys?: Variables;
  variables: Variables;
  by?: string;
  /** How long it waits for a receiver, as an ISO 8601 duration or in milliseconds; not at all unless given. */
  ttl?: string | number;
  /** With a time to live: while that lasts, no second message of this name is accepted under this id. */
  messageId?: string;
}

export interface Correlated {
  how: 'delivered' | 'started' | 'buffered';
  /** Who received it. */
  instanceId?: string;
}

/**
 * Throws a conflict, which names how many, unless exactly one receiver is found or the message may wait; and where
 * its id was used before. Throws invalid for a time to live that is none.
 */
export async function correlateMessage(
  context: InstanceContext,
  tx: Transaction,
  message: Message,
): Promise<Correlated> {
  const { name, ttl, messageId } = message;
  const now = context.clock.now();
  const expiresAt = ttl === undefined ? undefined : expiryOf(ttl, now);
  if (expiresAt && messageId !== undefined) await refuseRepeated(tx, name, messageId, now);
  const received = await receiveOrKeep(context, tx, message);
  if (expiresAt && (!received || messageId !== undefined))
    await bufferMessage(tx, { ...message, publishedAt: now, expiresAt, deliveredAt: received && now });
  if (received) return received;
  if (expiresAt) return { how: 'buffered' };
  throw new Rejection('conflict', attemptOf(message), 'the case does not wait for it now');
}

/** Once nobody was found and the message may wait, nobody begins to wait until it is kept. */
async function receiveOrKeep(
  context: InstanceContext,
  tx: Transaction,
  message: Message,
): Promise<Correlated | undefined> {
  const received = await receive(context, tx, message);
  if (received || message.ttl === undefined) return received;
  const name = waitingFor({ name: message.name, processId: undefined });
  return (await lockNames(tx, 'alone', [name])) ? receive(context, tx, message) : undefined;
}

async function receive(
  context: InstanceContext,
  tx: Transaction,
  message: Message,
): Promise<Correlated | undefined> {
  const [receiver, ...others] = await openSubscriptions(tx, message);
  if (others.length > 0) throw severalFound(message, `${others.length + 1} receivers wait for it`);
  if (!receiver) return startOne(context, tx, message);
  if (message.ttl !== undefined && (await hasEarlierFor(context, tx, receiver))) return undefined;
  await deliverMessage(context, tx, receiver, message);
  return { how: 'delivered', instanceId: receiver.instanceId };
}

/** A message to a certain instance starts no other. */
async function startOne(
  context: InstanceContext,
  tx: Transaction,
  message: Message,
): Promise<Correlated | undefined> {
  const { name, variables, businessKey, by } = message;
  if (message.instanceId !== undefined) return undefined;
  const [start, ...others] = await startsFor(context.database, 'message', name);
  if (others.length > 0) throw severalFound(message, `${others.length + 1} processes start by it`);
  if (!start) return undefined;
  if (businessKey !== undefined && (await isTaken(tx, businessKey)))
    throw new Rejection('conflict', attemptOf(message), `${businessKey} does not wait for it now`);
  const { instanceId } = await startInstance(context, tx, {
    ...start,
    messageName: name,
    variables,
    businessKey,
    startedBy: by,
  });
  return { how: 'started', instanceId };
}

const attemptOf = ({ name }: Message): string => `deliver message ${name}`;

const severalFound = (message: Message, what: string): Rejection =>
  new Rejection('conflict', attemptOf(message), `${what}: say more of the one that is meant`);
