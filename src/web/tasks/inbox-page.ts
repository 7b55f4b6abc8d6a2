import { calendarsIn } from '../../definitions/calendars.ts';
import { inboxCounts, inboxOrders, inboxViews, type InboxQuery } from '../../tasks/lists/inbox.ts';
import { worklist } from '../../tasks/lists/worklist.ts';
import { settingsOf } from '../../service/context.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { inboxAddress, readInboxQuery } from './inbox-query.ts';
import { caseBadges } from '../words/case-deadline.ts';
import { countInWords, mostCounted } from '../words/count-in-words.ts';
import { taskRowView } from './task-row-view.ts';

/** The task list. Opens on what is mine; on what is offered when nothing is. */
export const inboxPage: Page = async (request) => {
  const actor = signedIn(request);
  const { services, query: parameters, now, locale, t } = request;
  const counts = await inboxCounts(services.database, actor, mostCounted);
  const query = readInboxQuery(parameters, counts.mine > 0 ? 'mine' : 'group');
  const page = await worklist(services.database, actor, query);
  const calendar = (await calendarsIn(services.database))((await settingsOf(services.service)).calendarId);
  const badges = caseBadges(calendar, now, locale);
  const address = (change: Partial<InboxQuery>) =>
    inboxAddress(paths.tasks.index, withoutPage(query, change));
  return {
    view: 'tasks/inbox',
    title: t('tasks.title'),
    locals: {
      live: ['tasks'],
      here: inboxAddress(paths.tasks.index, query),
      query,
      views: inboxViews.map((view) => ({
        view,
        count: countInWords(counts[view]),
        isUrgent: view === 'late' && counts[view] > 0,
        href: address({ view }),
        isChosen: view === query.view,
      })),
      orders: inboxOrders,
      rows: page.lines.map((line) => taskRowView(actor, line, badges)),
      paging: {
        first: query.after === undefined ? undefined : address({}),
        next: page.next === undefined ? undefined : address({ after: page.next }),
      },
    },
  };
};

/** A changed filter begins on the first page again. */
function withoutPage(query: InboxQuery, change: Partial<InboxQuery>): Partial<InboxQuery> {
  const { after: _, ...rest } = query;
  return { ...rest, ...change };
}
