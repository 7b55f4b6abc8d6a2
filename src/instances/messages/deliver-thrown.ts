import { latestDefinition } from '../../definitions/latest-definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { startsFor } from '../../definitions/starts-for.ts';
import type { Addressee } from '../../engine/model/model.ts';
import { receiverOf } from '../../engine/receiver-of.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { lockNames } from '../../persistence/transactions/lock-names.ts';
import { bufferMessage } from './buffer-message.ts';
import type { InstanceContext } from '../context.ts';
import { waitingFor } from './buffered-for.ts';
import { deliverMessage, hasEarlierFor } from './deliver-message.ts';
import { openSubscriptions, type OpenSubscription } from './open-subscriptions.ts';
import { startByMessage } from './start-by-message.ts';
import { startInstance } from '../start/start-instance.ts';
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

type Begin = (start: () => Promise<void>) => Promise<void>;

/**
 * How long it waits where nobody takes it in: partners that work at the same time need not wait before the other
 * sends. An hour is what the clients of Zeebe give a message; after that it is lost, as BPMN has it.
 */
const timeToLive = 'PT1H';

/** Reaches who waits for the message. `postpone` is called where it would begin an instance instead, if given. */
export async function deliverThrown(
  context: InstanceContext,
  tx: Transaction,
  message: ThrownMessage,
  postpone?: () => Promise<void>,
): Promise<void> {
  const { to } = message;
  const begin = (start: () => Promise<void>) => (postpone ?? start)();
  const reach = () => (to ? alongFlow(context, tx, message, to, begin) : byName(context, tx, message, begin));
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
  begin: Begin,
): Promise<boolean> {
  const definition = await latestDefinition(context.database, processId);
  if (!definition) return false;
  const open = await openSubscriptions(tx, { processId, conversationId });
  const addressee: Addressee = { processId, ...(elementId !== undefined && { elementId }) };
  const receiver = receiverOf(name, addressee, open, await modelOf(context.database, definition.id));
  if (!receiver) return false;
  if ('waiting' in receiver) return giveInTurn(context, tx, receiver.waiting, variables);
  const { startEventId } = receiver;
  const beginning = { processId, startEventId, messageName: name, variables, conversationId };
  await begin(async () => void (await startInstance(context, tx, beginning)));
  return true;
}

async function byName(
  context: InstanceContext,
  tx: Transaction,
  message: ThrownMessage,
  begin: Begin,
): Promise<boolean> {
  const { name, businessKey, conversationId, sentBy } = message;
  const partners = conversationId === undefined ? [] : await openSubscriptions(tx, { name, conversationId });
  const others = businessKey === null ? [] : await openSubscriptions(tx, { name, businessKey });
  const all = [...partners, ...others];
  const receiver = all.find(({ instanceId }) => instanceId !== sentBy) ?? all[0];
  if (receiver) return giveInTurn(context, tx, receiver, message.variables);
  const [start] = await startsFor(context.database, 'message', name);
  if (!start) return false;
  await begin(() => startByMessage(context, tx, message, start));
  return true;
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
