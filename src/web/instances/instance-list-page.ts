import { calendarsIn } from '../../definitions/calendars.ts';
import {
  instanceCounts,
  instanceFilters,
  instanceList,
  type InstanceFilter,
  type InstanceQuery,
} from '../../instances/views/instance-list.ts';
import { settingsOf } from '../../service/context.ts';
import { readListChoice, writeListChoice, type ListChoice } from '../list-query.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { countInWords, mostCounted } from '../words/count-in-words.ts';
import { caseBadge } from '../words/case-deadline.ts';

const pageSize = 25;

/** Every case, filtered; what was chosen stays in the address. */
export const instanceListPage: Page = async ({ services, query: parameters, now, locale, t }) => {
  const query = readQuery(parameters);
  const counts = await instanceCounts(services.database, mostCounted);
  const page = await instanceList(services.database, query);
  const calendar = (await calendarsIn(services.database))((await settingsOf(services.service)).calendarId);
  const { after: _, ...firstPage } = query;
  const address = (change: Partial<InstanceQuery>) => addressOf({ ...firstPage, ...change });
  return {
    view: 'instances/list',
    title: t('instances.title'),
    locals: {
      wide: true,
      query,
      filters: instanceFilters.map((filter) => ({
        filter,
        count: countInWords(counts[filter]),
        isUrgent: (filter === 'late' || filter === 'incident') && counts[filter] > 0,
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
  return {
    filter: instanceFilters.find((filter) => filter === parameters.get('filter')) ?? 'running',
    limit: pageSize,
    ...readListChoice(parameters),
  };
}

function addressOf(query: ListChoice & { filter: InstanceFilter }): string {
  const parameters = new URLSearchParams({ filter: query.filter });
  writeListChoice(parameters, query);
  return `${paths.instances.index}?${parameters}`;
}
