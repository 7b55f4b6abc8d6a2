import { z } from 'zod';
import { peopleIn } from '../../history/people-in.ts';
import { record } from '../../history/record.ts';
import { sentenceOf } from '../../history/sentence-of.ts';
import { timelineOf } from '../../history/timeline-of.ts';
import { loadInstance } from '../../instances/instance.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { endpoint } from '../endpoint.ts';
import { id, limit } from '../schemas/shared-words.ts';
import { historyPageSchema } from '../schemas/instance.ts';

export const readHistory = endpoint({
  method: 'get',
  path: '/instances/{instanceId}/history',
  summary: 'What happened to an instance, the latest first',
  scope: 'instances:read',
  description: 'That it was read stands in it from then on, as it does where a person opens it.',
  audit: 'instance.read',
  refusals: [404],
  status: 200,
  params: z.strictObject({ instanceId: id }),
  query: z.strictObject({
    language: z.enum(['id', 'en']).default('id').meta({ description: 'Of the sentences.' }),
    limit,
    after: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .meta({ description: 'The `next` of the page before; the first page when left out.' }),
  }),
  reply: historyPageSchema,
  async handle({ service: { database }, actor, params: { instanceId }, query, now }) {
    await loadInstance(database, instanceId);
    const page = { limit: query.limit + 1, ...(query.after !== undefined && { before: query.after }) };
    const events = await timelineOf(database, instanceId, page);
    const opened = { type: 'instance.read', at: now, instanceId, actorId: actor.id };
    await inTransaction(database, (tx) => record(tx, opened));
    const shown = events.slice(0, query.limit);
    const names = await peopleIn(database, shown);
    return {
      events: shown.map((event) => ({
        ...{ id: event.id, type: event.type, at: event.at.toISOString(), content: event.content },
        elementId: event.elementId ?? null,
        taskId: event.taskId ?? null,
        actor:
          event.actorId === undefined ? null : { id: event.actorId, name: names.get(event.actorId) ?? null },
        sentence: sentenceOf(event, query.language, names),
      })),
      next: events.length > query.limit ? String(shown.at(-1)?.id ?? '') : null,
    };
  },
});
