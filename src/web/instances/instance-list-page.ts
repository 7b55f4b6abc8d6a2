import { calendarsIn } from '../../definitions/calendars.ts';
import {
  instanceCounts,
  instanceFilters,
  instanceList,
  type InstanceFilter,
  type InstanceQuery,
} from '../../instances/instance-list.ts';
import { settingsOf } from '../../service/context.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { caseBadge } from '../words/case-deadline.ts';

const pageSize = 25;

/** Every case, filtered; what was chosen stays in the address. */
export const instanceListPage: Page = async ({ services, query: parameters, now, locale, t }) => {
  const query = readQuery(parameters);
  const counts = await instanceCounts(services.database);
  const page = await instanceList(services.database, query);
  const calendar = (await calendarsIn(services.database))(settingsOf(services.service).calendarId);
  const address = (change: Partial<InstanceQuery>) => addressOf({ ...query, after: undefined, ...change });
  return {
    view: 'instances/list',
    title: t('instances.title'),
    locals: {
      wide: true,
      query,
      filters: instanceFilters.map((filter) => ({
        filter,
        count: counts[filter],
        href: address({ filter }),
        isChosen: filter === query.filter,
      })),
      rows: page.rows.map((row) => ({
        ...row,
        href: paths.instances.one({ instanceId: row.id }),
        deadline: row.state === 'running' ? caseBadge(calendar, row.deadlines, now, locale) : undefined,
      })),
      paging: {
        first: query.after === undefined ? undefined : address({}),
        next: page.next === undefined ? undefined : address({ after: page.next }),
      },
    },
  };
};

function readQuery(parameters: URLSearchParams): InstanceQuery {
  const search = parameters.get('q')?.slice(0, 100);
  const step = parameters.get('step');
  const after = parameters.get('after');
  return {
    filter: instanceFilters.find((filter) => filter === parameters.get('filter')) ?? 'running',
    limit: pageSize,
    ...(search ? { search } : {}),
    ...(step && /^[1-8]$/.test(step) ? { step } : {}),
    ...(after ? { after } : {}),
  };
}

function addressOf(query: {
  filter: InstanceFilter;
  search?: string;
  step?: string;
  after?: string | undefined;
}): string {
  const parameters = new URLSearchParams({ filter: query.filter });
  if (query.search) parameters.set('q', query.search);
  if (query.step) parameters.set('step', query.step);
  if (query.after) parameters.set('after', query.after);
  return `${paths.instances.index}?${parameters}`;
}
