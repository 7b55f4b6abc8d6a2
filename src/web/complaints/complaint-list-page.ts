import { calendarsIn } from '../../definitions/calendars.ts';
import { complaintClasses, isComplaintClass } from '../../service/complaints/complaint-classes.ts';
import {
  complaintsFor,
  complaintStates,
  type ComplaintQuery,
} from '../../service/complaints/complaints-for.ts';
import type { Complaint } from '../../service/complaints/complaint.ts';
import { settingsOf } from '../../service/context.ts';
import { deadlinesIn } from '../../tasks/lists/case-deadlines.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { caseBadge } from '../words/case-deadline.ts';
import { standingsOf } from './complaint-standing.ts';
import { shortDescription } from './short-description.ts';

const pageSize = 25;

/** What came in, for those who answer it: the newest first, each with where it stands and until when. */
export const complaintListPage: Page = async (request) => {
  const { services, query, t } = request;
  const asked = readQuery(query);
  const page = { ...asked, limit: pageSize, after: query.get('after') ?? undefined };
  const { complaints, next } = await complaintsFor(services.database, signedIn(request), page);
  const address = (change: Record<string, string | undefined>) => addressOf({ ...asked, ...change });
  return {
    about: { concerns: complaints.flatMap(({ complainantId }) => complainantId ?? []) },
    view: 'complaints/list',
    title: t('complaints.list.title'),
    locals: {
      rows: await complaintRows(request, complaints),
      asked,
      classes: complaintClasses,
      states: complaintStates.map((state) => ({
        state,
        href: address({ state }),
        isChosen: asked.state === state,
      })),
      isFiltered: asked.search !== undefined || asked.complaintClass !== undefined,
      paging: {
        first: page.after === undefined ? undefined : address({}),
        next: next === undefined ? undefined : address({ after: next }),
      },
    },
  };
};

function readQuery(query: URLSearchParams): Omit<ComplaintQuery, 'limit' | 'after'> {
  const complaintClass = query.get('class');
  return {
    state: complaintStates.find((state) => state === query.get('state')) ?? 'open',
    complaintClass: isComplaintClass(complaintClass) ? complaintClass : undefined,
    search: query.get('q')?.trim() || undefined,
  };
}

function addressOf(query: Record<string, string | undefined>): string {
  const { state, complaintClass, search, after } = query;
  const named = { state, class: complaintClass, q: search, after };
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(named)) if (value) given.set(name, value);
  return `${paths.complaints.index}?${given.toString()}`;
}

export async function complaintRows(
  { services, now, locale }: PageRequest,
  complaints: readonly Complaint[],
) {
  const { database } = services;
  const { calendarId } = await settingsOf(services.service);
  const calendar = (await calendarsIn(database))(calendarId);
  const deadlines = await deadlinesIn(
    database,
    complaints.flatMap(({ instanceId }) => instanceId ?? []),
  );
  const standing = await standingsOf(database, complaints);
  return complaints.map((complaint) => ({
    complaint,
    description: shortDescription(complaint),
    standing: standing(complaint),
    href: paths.complaints.one({ ticket: complaint.ticketNumber }),
    deadline:
      complaint.closedAt || !complaint.instanceId
        ? undefined
        : caseBadge(calendar, deadlines(complaint.instanceId), now, locale),
  }));
}
