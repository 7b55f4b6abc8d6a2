import { calendarDifference } from '../../calendar/calendar-difference.ts';
import { removeDraft } from '../../definitions/calendar-drafts/calendar-draft.ts';
import { editedCalendar } from '../../definitions/calendar-drafts/calendar-list.ts';
import { record } from '../../history/record.ts';
import { previewChange, type CasesMoved } from '../../instances/calendar-change/preview-change.ts';
import { putCalendarIntoForce } from '../../instances/calendar-change/put-calendar-into-force.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { signedIn, textOf, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { differenceView } from './difference-view.ts';
import { standingInWords } from './standing-in-words.ts';

// The draft before it counts: what it changes in the calendar, and which deadlines of which cases it would move, from
// when to when. Putting it into force asks for a reason, and refuses where the draft is no longer the one shown.

const casesShown = 100;

export const draftPage: Page = (request) => showDraft(request);

export const confirmDraft: Page = async (request) => {
  const { services, params, body } = request;
  const calendarId = params['calendarId'] ?? '';
  const reason = reasonIn(body);
  if (reason === '' || reason.length > reasonMaxLength) return showDraft(request, reason);
  const revision = Number(textOf(body, 'revision'));
  const decision = { calendarId, revision, reason };
  const changeId = await putCalendarIntoForce(services.service, signedIn(request), decision);
  return { redirect: paths.calendars.change({ calendarId, changeId }) };
};

export const discardDraft: Page = async (request) => {
  const { services, params, now, t } = request;
  const calendarId = params['calendarId'] ?? '';
  const { inForce } = await editedCalendar(services.database, calendarId);
  await inTransaction(services.database, async (tx) => {
    await removeDraft(tx, calendarId);
    const content = { calendarId, name: inForce.name };
    await record(tx, { type: 'calendar.draft-removed', at: now, actorId: signedIn(request).id, content });
  });
  return {
    redirect: paths.calendars.one({ calendarId }),
    flash: { tone: 'done', text: t('calendars.draft.discarded') },
  };
};

async function showDraft(request: PageRequest, refusedReason?: string) {
  const { services, params, now, t } = request;
  const calendarId = params['calendarId'] ?? '';
  const { draft, inForce } = await editedCalendar(services.database, calendarId);
  const back = paths.calendars.one({ calendarId });
  if (!draft) return { redirect: back } as const;
  const { calendar } = draft;
  const moved = await previewChange(services.database, { calendarId, calendar, now }, casesShown);
  return {
    view: 'calendars/draft',
    title: t('calendars.draft.title', { name: inForce.name }),
    status: refusedReason === undefined ? 200 : 422,
    locals: {
      ...{ back, draft, inForce, refusedReason, reasonMaxLength },
      difference: differenceView(calendarDifference(inForce, calendar), request),
      moved: movedView(moved, request, calendar),
      confirmPath: paths.calendars.confirmation({ calendarId }),
      discardPath: paths.calendars.draftRemoval({ calendarId }),
    },
  };
}

/** Without names of applicants, and with links only for who may open a case. */
function movedView(moved: CasesMoved, request: PageRequest, calendar: Parameters<typeof standingInWords>[0]) {
  const { locale } = request;
  const mayOpen = signedIn(request).can('instances.see');
  const inWords = (standing: Parameters<typeof standingInWords>[1]) =>
    standingInWords(calendar, standing, locale);
  return {
    ...moved,
    notShown: moved.casesMoved - moved.cases.length,
    cases: moved.cases.map(({ instanceId, businessKey, timers }) => ({
      name: businessKey ?? instanceId,
      href: mayOpen ? paths.instances.one({ instanceId }) : undefined,
      timers: timers.map((timer) => ({
        ...timer,
        before: inWords(timer.before),
        after: inWords(timer.after),
      })),
    })),
  };
}
