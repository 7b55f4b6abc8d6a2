import { latestDefinition } from '../../definitions/latest-definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import type { Addressee } from '../../engine/model/model.ts';
import { receiverOf } from '../../engine/receiver-of.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { lockNames } from '../../persistence/lock-names.ts';
import { bufferMessage } from './buffer-message.ts';
import type { InstanceContext } from '../context.ts';
import { waitingFor } from './buffered-for.ts';
import { deliverMessage, hasEarlierFor } from './deliver-message.ts';
import { openSubscriptions, type OpenSubscription } from './open-subscriptions.ts';
import { startByMessage } from './start-by-message.ts';
import { startInstance } from '../start-instance.ts';
import { expiryOf } from './message-expiry.ts';

// A message that an instance threw. Along a message flow it goes to the instance of the other process that belongs
// to the same conversation, or begins one in it; by its name alone to whoever waits for that in the conversation
// or has the same business key, other instances before the sender itself, or to the process that starts by it.

export interface ThrownMessage {
  name: string;
  variables: Variables;
  businessKey: string | null;
  conversationId?: string | undefined;
  sentBy?: string | undefined;
  to?: { processId: string; elementId?: string | undefined } | undefined;
}

/**
 * How long it waits where nobody takes it in: partners that work at the same time need not wait before the other
 * sends. An hour is what the clients of Zeebe give a message; after that it is lost, as BPMN has it.
 */
const timeToLive = 'PT1H';

export async function deliverThrown(
  context: InstanceContext,
  tx: Transaction,
  message: ThrownMessage,
): Promise<void> {
  const { to } = message;
  const reach = () => (to ? alongFlow(context, tx, message, to) : byName(context, tx, message));
  if (await reach()) return;
  if ((await keepOthersFromWaiting(tx, message)) && (await reach())) return;
  const { businessKey, ...sent } = message;
  const publishedAt = context.clock.now();
  const expiresAt = expiryOf(timeToLive, publishedAt);
  await bufferMessage(tx, { ...sent, businessKey: businessKey ?? undefined, publishedAt, expiresAt });
}

const keepOthersFromWaiting = (tx: Transaction, { name, to }: ThrownMessage): Promise<boolean> =>
  lockNames(tx, 'alone', [waitingFor({ name, processId: to?.processId })]);

async function alongFlow(
  context: InstanceContext,
  tx: Transaction,
  { name, variables, conversationId }: ThrownMessage,
  { processId, elementId }: NonNullable<ThrownMessage['to']>,
): Promise<boolean> {
  const definition = await latestDefinition(context.database, processId);
  if (!definition) return false;
  const open = await openSubscriptions(tx, { processId, conversationId });
  const addressee: Addressee = { processId, ...(elementId !== undefined && { elementId }) };
  const receiver = receiverOf(name, addressee, open, await modelOf(context.database, definition.id));
  if (!receiver) return false;
  if ('waiting' in receiver) return giveInTurn(context, tx, receiver.waiting, variables);
  const { startEventId } = receiver;
  await startInstance(context, tx, { processId, startEventId, messageName: name, variables, conversationId });
  return true;
}

async function byName(context: InstanceContext, tx: Transaction, message: ThrownMessage): Promise<boolean> {
  const { name, businessKey, conversationId, sentBy } = message;
  const partners = conversationId === undefined ? [] : await openSubscriptions(tx, { name, conversationId });
  const others = businessKey === null ? [] : await openSubscriptions(tx, { name, businessKey });
  const all = [...partners, ...others];
  const receiver = all.find(({ instanceId }) => instanceId !== sentBy) ?? all[0];
  return receiver
    ? giveInTurn(context, tx, receiver, message.variables)
    : startByMessage(context, tx, message);
}

/** False where earlier messages stand in line before this one, which then has to wait, too. */
async function giveInTurn(
  context: InstanceContext,
  tx: Transaction,
  receiver: OpenSubscription,
  variables: Variables,
): Promise<boolean> {
  if (await hasEarlierFor(context, tx, receiver)) return false;
  await deliverMessage(context, tx, receiver, { variables });
  return true;
}
