import { z } from 'zod';
import { correlateMessage as correlate } from '../../instances/messages/correlate-message.ts';
import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { endpoint } from '../endpoint.ts';
import { businessKey, id, variables } from '../schemas/shared-words.ts';
import { optional } from './optional.ts';

export const correlateMessage = endpoint({
  method: 'post',
  path: '/messages',
  summary: 'Deliver a message to the one instance that waits for it, or start the process that begins by it',
  description:
    'With a time to live it may come before anybody waits. 409 unless exactly one receiver is found: say more of the one that is meant.',
  scope: 'messages:correlate',
  audit: 'message.correlated',
  refusals: [409, 422],
  status: 200,
  body: z.strictObject({
    name: z.string().min(1).max(200),
    instanceId: id.optional(),
    businessKey: businessKey.optional(),
    correlationKeys: variables
      .optional()
      .meta({ description: 'Process variables that must have these values.' }),
    variables: variables.default({}),
    ttl: z
      .union([z.string().min(1).max(50), z.int().min(1)])
      .optional()
      .meta({ description: 'How long it waits for a receiver: an ISO 8601 duration, or milliseconds.' }),
    messageId: z.string().min(1).max(200).optional(),
  }),
  reply: z
    .object({ how: z.enum(['delivered', 'started', 'buffered']), instanceId: z.string().nullable() })
    .meta({ id: 'Correlated' }),
  handle: ({ service, actor, body, now }) =>
    inTransaction(service.database, async (tx) => {
      const { name, variables: carried, ...more } = body;
      const found = await correlate(service, tx, {
        name,
        variables: carried,
        by: actor.id,
        ...optional(more),
      });
      const content = { messageName: name, how: found.how };
      await record(tx, {
        ...{ type: 'message.correlated', at: now, actorId: actor.id, content },
        instanceId: found.instanceId,
      });
      return { how: found.how, instanceId: found.instanceId ?? null };
    }),
});
