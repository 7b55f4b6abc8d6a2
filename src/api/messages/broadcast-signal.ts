import { z } from 'zod';
import { record } from '../../history/record.ts';
import { broadcastSignal as broadcast } from '../../instances/messages/broadcast-signal.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { endpoint } from '../endpoint.ts';
import { variables } from '../schemas/shared-words.ts';

export const broadcastSignal = endpoint({
  method: 'post',
  path: '/signals',
  summary: 'Tell everyone who waits for the signal, and start every process that begins by it',
  scope: 'signals:broadcast',
  audit: 'signal.broadcast',
  refusals: [],
  status: 204,
  body: z.strictObject({ name: z.string().min(1).max(200), variables: variables.default({}) }),
  handle: ({ service, actor, body, now }) =>
    inTransaction(service.database, async (tx) => {
      await broadcast(service, tx, { ...body, thrownAt: now });
      const content = { signalName: body.name };
      await record(tx, { type: 'signal.broadcast', at: now, actorId: actor.id, content });
      return undefined;
    }),
});
