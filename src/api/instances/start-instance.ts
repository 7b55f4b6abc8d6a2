import { z } from 'zod';
import { startInstance as start } from '../../instances/start/start-instance.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { endpoint } from '../endpoint.ts';
import { businessKey, processId, variables } from '../schemas/shared-words.ts';

export const startInstance = endpoint({
  method: 'post',
  path: '/instances',
  summary: 'Start an instance of a process',
  scope: 'instances:start',
  audit: 'instance.started',
  refusals: [404, 409, 422],
  status: 201,
  body: z.strictObject({
    processId,
    version: z.int().min(1).optional().meta({ description: 'The latest when left out.' }),
    businessKey: businessKey.optional().meta({ description: 'How people name the case; unique.' }),
    subject: z.string().trim().min(1).max(200).optional(),
    variables: variables.default({}),
  }),
  reply: z.object({ instanceId: z.string() }).meta({ id: 'StartedInstance' }),
  handle: ({ service, actor, body }) =>
    inTransaction(service.database, (tx) => start(service, tx, { ...body, startedBy: actor.id })),
});
