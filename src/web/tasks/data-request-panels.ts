import { findActor } from '../../identity/find-actor.ts';
import { whyNotHandle } from '../../service/data-requests/data-request-policy.ts';
import { dataRequestOf } from '../../service/data-requests/data-request.ts';
import { isCandidate } from '../../tasks/task-policy.ts';
import type { Actor } from '../../identity/actor.ts';
import type { Task } from '../../tasks/task.ts';
import { limitBadge } from '../data-requests/limit-badge.ts';
import { requestFacts } from '../data-requests/request-facts.ts';
import type { PageRequest } from '../page.ts';

/** What stands beside the form that answers a data request; who may not answer it sees its number alone. */
export async function dataRequestPanels(request: PageRequest, actor: Actor, task: Task) {
  const { services, now, t } = request;
  const asked = await dataRequestOf(services.database, { instanceId: task.instanceId });
  if (!asked) return undefined;
  const mayRead = actor.can('data-requests.see') || isCandidate(actor, task) || task.assigneeId === actor.id;
  if (!mayRead || whyNotHandle(actor, asked) !== undefined)
    return { facts: [{ label: t('dataRequests.facts.number'), value: asked.number }], earlier: [] };
  const subject = await findActor(services.database, asked.subjectId, now);
  return {
    facts: [
      { label: t('dataRequests.facts.subject'), value: subject?.name },
      ...(await requestFacts(request, asked)),
    ],
    deadline: limitBadge(request, asked),
    hasNoDocuments: true,
  };
}
