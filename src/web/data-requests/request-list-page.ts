import {
  dataRequestsFor,
  dataRequestStates,
  type DataRequestQuery,
} from '../../service/data-requests/data-requests-for.ts';
import { readListChoice } from '../list-query.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { requestRow } from './request-row.ts';

const pageSize = 25;

/** What people asked about their data, for those who answer: the nearest limit first. */
export const requestListPage: Page = async (request) => {
  const { services, query, t } = request;
  const state = dataRequestStates.find((each) => each === query.get('state')) ?? 'open';
  const { search, after } = readListChoice(query);
  const asked: DataRequestQuery = { state, search, after, limit: pageSize };
  const { requests, next } = await dataRequestsFor(services.database, asked);
  const address = (change: Record<string, string>) =>
    `${paths.dataRequests.index}?${new URLSearchParams({ state, ...(search && { q: search }), ...change }).toString()}`;
  return {
    about: { concerns: requests.map(({ subjectId }) => subjectId) },
    view: 'data-requests/list',
    title: t('dataRequests.list.title'),
    locals: {
      rows: requests.map((each) => ({ ...requestRow(request, each), subject: each.subjectName })),
      state,
      search,
      states: dataRequestStates.map((each) => ({
        state: each,
        href: address({ state: each }),
        isChosen: each === state,
      })),
      paging: {
        first: after === undefined ? undefined : address({}),
        next: next === undefined ? undefined : address({ after: next }),
      },
    },
  };
};
