import { findActor } from '../../identity/find-actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { whyNotReadRequest } from '../../service/data-requests/data-request-policy.ts';
import { dataRequestOf } from '../../service/data-requests/data-request.ts';
import { inbox } from '../../tasks/lists/inbox.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { requestFacts } from './request-facts.ts';
import { requestRow } from './request-row.ts';

/** One request: for its person with the answer, for the office with whose it is and the task that answers it. */
export const requestPage: Page = async (request) => {
  const { services, params, now, t } = request;
  const actor = signedIn(request);
  const number = params['number'] ?? '';
  const asked = await dataRequestOf(services.database, { number });
  if (!asked || whyNotReadRequest(actor, asked) !== undefined)
    throw new Rejection('not-found', `open request ${number}`, 'there is none for you');
  const isOwn = asked.subjectId === actor.id;
  const subject = isOwn ? undefined : await findActor(services.database, asked.subjectId, now);
  const facts = await requestFacts(request, asked);
  return {
    about: { instanceId: asked.instanceId },
    view: 'data-requests/request',
    title: t('dataRequests.one', { number }),
    locals: {
      number,
      isOwn,
      row: requestRow(request, asked),
      facts: subject ? [{ label: t('dataRequests.facts.subject'), value: subject.name }, ...facts] : facts,
      answer: asked.closedAt && asked.answer,
      offersCopy: isOwn && asked.kind === 'AKSES' && asked.outcome === 'DIPENUHI',
      taskPath: isOwn ? undefined : await taskPathOf(request, asked.instanceId),
    },
  };
};

async function taskPathOf(request: PageRequest, instanceId: string): Promise<string | undefined> {
  const mine = { view: 'all', order: 'due', instanceId, limit: 1 } as const;
  const [task] = (await inbox(request.services.database, signedIn(request), mine)).tasks;
  return task && paths.tasks.one({ taskId: task.id });
}
