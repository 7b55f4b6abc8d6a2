import { z } from 'zod';
import { instanceFilters, instanceList, type InstanceSummary } from '../../instances/views/instance-list.ts';
import { endpoint } from '../endpoint.ts';
import { after, limit, processId } from '../schemas/shared-words.ts';
import { instancePageSchema, type SummaryReply } from '../schemas/instance.ts';

export const listInstances = endpoint({
  method: 'get',
  path: '/instances',
  summary: 'Instances, the newest first',
  scope: 'instances:read',
  audit: 'none',
  refusals: [],
  status: 200,
  query: z.strictObject({
    filter: z.enum(instanceFilters).default('all'),
    processId: processId.optional(),
    step: z.string().max(40).optional(),
    search: z.string().max(200).optional().meta({ description: 'In business keys and subjects.' }),
    limit,
    after,
  }),
  reply: instancePageSchema,
  async handle({ service, query }) {
    const { rows, next } = await instanceList(service.database, query);
    return { instances: rows.map(summaryReply), next: next ?? null };
  },
});

const summaryReply = ({
  id,
  processId: process,
  processName,
  state,
  ...more
}: InstanceSummary): SummaryReply => ({
  ...{ id, processName, state },
  processId: process,
  businessKey: more.businessKey ?? null,
  subject: more.subject ?? null,
  startedAt: more.startedAt.toISOString(),
  endedAt: more.endedAt?.toISOString() ?? null,
  endedElementId: more.endedElementId ?? null,
  openIncidents: more.incidents,
  stages: more.stages.map(({ elementId, name, step, waitingFor, assigneeName, since }) => ({
    ...{ elementId, name, waitingFor },
    step: step ?? null,
    assigneeName: assigneeName ?? null,
    since: since.toISOString(),
  })),
});
