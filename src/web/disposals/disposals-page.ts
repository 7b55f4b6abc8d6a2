import { quarterAt, quarterKey } from '../../service/quarters/quarter.ts';
import { countsOf, disposals, itemsOf, type Disposal } from '../../service/disposals/disposal.ts';
import { requestDisposal } from '../../service/disposals/request-disposal.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// Every round of destruction: what was proposed in it, how far it came, and what became of it.

export const disposalsPage: Page = async (request) => {
  const { services, actor, now, t } = request;
  const all = await disposals(services.database);
  const period = quarterKey(quarterAt(now));
  const rows = [];
  for (const disposal of all) rows.push(await rowOf(request, disposal));
  return {
    view: 'disposals/list',
    title: t('disposals.title'),
    locals: {
      disposals: rows,
      mayRequest: actor?.can('disposals.request') && all.every((each) => each.period !== period),
      period,
    },
  };
};

async function rowOf({ services, t }: PageRequest, disposal: Disposal) {
  const items = await itemsOf(services.database, disposal.id);
  const { destroyed, held, excluded } = countsOf(items);
  const { period, number, openedAt } = disposal;
  return {
    ...{ period, number, openedAt, listed: items.length, destroyed, kept: held + excluded },
    href: paths.disposals.one({ period }),
    state: t(`disposals.states.${stateOf(disposal, items.length)}`),
  };
}

export function stateOf(disposal: Disposal, listed: number): string {
  const { executedAt, approved, decidedAt, assessedAt, reviewedAt } = disposal;
  if (listed === 0) return 'nothing';
  if (executedAt !== null) return 'executed';
  if (decidedAt !== null) return approved === 1 ? 'executing' : 'refused';
  // Returned to the officer, who has not reviewed it again.
  if (assessedAt !== null && (reviewedAt === null || assessedAt > reviewedAt)) return 'deciding';
  return reviewedAt === null ? 'reviewing' : 'assessing';
}

export const requestDisposalPage: Page = async (request) => {
  await requestDisposal(request.services.service, signedIn(request));
  const text = request.t('disposals.requested');
  return { redirect: paths.disposals.index, flash: { tone: 'done', text } };
};
