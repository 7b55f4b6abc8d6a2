import { z } from 'zod';
import { completeExternalTask, throwFromExternalTask } from '../../instances/external/end-external-task.ts';
import { extendLock } from '../../instances/external/extend-lock.ts';
import { failExternalTask } from '../../instances/external/fail-external-task.ts';
import { endpoint, type Call } from '../endpoint.ts';
import { lockMs, workerId } from '../schemas/job.ts';
import { id, instant, variables } from '../schemas/shared-words.ts';

// What a worker says of a job that it has fetched. Each answers 404 when nobody waits for the work any more, and 409
// when another worker has it.

const params = z.strictObject({ jobId: id });
const rules = { method: 'post', scope: 'jobs:work', params } as const;

type JobCall = Call<typeof params, z.ZodObject<{ workerId: typeof workerId }>, undefined>;

const endingOf = ({
  actor,
  params: { jobId },
  body,
}: Pick<JobCall, 'actor' | 'params'> & { body: { workerId: string } }) => ({
  id: jobId,
  holder: { accountId: actor.id, workerId: body.workerId },
});

export const completeJob = endpoint({
  ...rules,
  path: '/jobs/{jobId}/complete',
  summary: 'The work is done',
  audit: 'work.completed',
  refusals: [404, 409],
  status: 204,
  body: z.strictObject({ workerId, variables: variables.default({}) }),
  async handle(call) {
    await completeExternalTask(call.service, { ...endingOf(call), variables: call.body.variables });
    return undefined;
  },
});

export const failJob = endpoint({
  ...rules,
  path: '/jobs/{jobId}/failure',
  summary: 'The work did not succeed',
  description:
    'It can be fetched again after a while; with no retries left it stands as an incident of its instance.',
  audit: 'work.failed',
  refusals: [404, 409],
  status: 200,
  body: z.strictObject({
    workerId,
    message: z.string().trim().min(1).max(2_000),
    details: z.string().max(20_000).optional(),
    retries: z
      .int()
      .min(0)
      .max(1_000)
      .optional()
      .meta({ description: 'How many tries are left; 0 = incident.' }),
    retryAfterMs: z
      .int()
      .min(0)
      .max(30 * 24 * 3_600_000)
      .optional(),
  }),
  reply: z.object({ state: z.enum(['waiting', 'incident']) }).meta({ id: 'FailedJob' }),
  async handle(call) {
    const { workerId: _, ...failure } = call.body;
    return { state: await failExternalTask(call.service, { ...endingOf(call), ...failure }) };
  },
});

export const throwBpmnError = endpoint({
  ...rules,
  path: '/jobs/{jobId}/error',
  summary: 'The work ends with a BPMN error, which an event of the process may catch',
  audit: 'work.error-thrown',
  refusals: [404, 409],
  status: 204,
  body: z.strictObject({
    workerId,
    errorCode: z.string().min(1).max(200),
    message: z.string().max(2_000).optional(),
    variables: variables.default({}),
  }),
  async handle(call) {
    const { workerId: _, ...thrown } = call.body;
    await throwFromExternalTask(call.service, { ...endingOf(call), ...thrown });
    return undefined;
  },
});

export const extendJobLock = endpoint({
  ...rules,
  path: '/jobs/{jobId}/extend-lock',
  summary: 'Hold it longer',
  audit: 'none',
  refusals: [404, 409],
  status: 200,
  body: z.strictObject({ workerId, lockMs }),
  reply: z.object({ lockedUntil: instant }).meta({ id: 'ExtendedLock' }),
  async handle(call) {
    const until = await extendLock(call.service, { ...endingOf(call), lockMs: call.body.lockMs });
    return { lockedUntil: until.toISOString() };
  },
});
