import { z } from 'zod';
import { record } from '../../history/record.ts';
import { externalTasksOf } from '../../instances/external/find-external-task.ts';
import { instanceView } from '../../instances/views/instance-view.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { endpoint } from '../endpoint.ts';
import { id } from '../schemas/shared-words.ts';
import { instanceSchema } from '../schemas/instance.ts';
import { instanceReply } from './instance-reply.ts';

export const readInstance = endpoint({
  method: 'get',
  path: '/instances/{instanceId}',
  summary: 'One instance: where it stands and what it waits for',
  description: 'That it was read stands in its history, as it does where a person opens it.',
  scope: 'instances:read',
  audit: 'instance.read',
  refusals: [404],
  status: 200,
  params: z.strictObject({ instanceId: id }),
  reply: instanceSchema,
  async handle({ service: { database }, actor, params: { instanceId }, now }) {
    const instance = await instanceView(database, instanceId);
    const external = await externalTasksOf(database, instanceId);
    const read = { type: 'instance.read', at: now, instanceId, actorId: actor.id };
    await inTransaction(database, (tx) => record(tx, read));
    return instanceReply(instance, external);
  },
});
