import { z } from 'zod';
import { fetchAndLock } from '../../instances/external/fetch-and-lock.ts';
import { waitForWork } from '../../instances/external/wait-for-work.ts';
import { endpoint } from '../endpoint.ts';
import { jobSchema, lockMs, workerId } from '../schemas/job.ts';
import { jobReply } from './job-reply.ts';

export const fetchAndLockJobs = endpoint({
  method: 'post',
  path: '/jobs/fetch-and-lock',
  summary: 'Take work of external service tasks',
  description:
    'Work of tasks with camunda:type="external" whose topic no handler of this program knows. With `waitMs` the answer waits for work, at most so long.',
  scope: 'jobs:work',
  audit: 'none',
  refusals: [],
  status: 200,
  body: z.strictObject({
    workerId,
    topics: z.array(z.string().min(1).max(200)).min(1).max(50),
    limit: z.int().min(1).max(100).default(10),
    lockMs: lockMs.default(60_000),
    waitMs: z.int().min(0).max(30_000).default(0),
  }),
  reply: z.object({ jobs: z.array(jobSchema) }).meta({ id: 'FetchedJobs' }),
  prepare: ({ service, body, gone }) => waitForWork(service, { ...body, gone: gone() }),
  async handle({ service, actor, body }) {
    const { topics, limit, lockMs: forMs, workerId: name } = body;
    const holder = { accountId: actor.id, workerId: name };
    const now = service.clock.now();
    const jobs = await fetchAndLock(service.database, { topics, limit, lockMs: forMs, holder, now });
    return { jobs: jobs.map(jobReply) };
  },
});
