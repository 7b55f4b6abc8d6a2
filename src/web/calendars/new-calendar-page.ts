import { parseCalendar } from '../../calendar/reading/parse-calendar.ts';
import { calendarContent } from '../../calendar/calendar-content.ts';
import { calendarList } from '../../definitions/calendar-drafts/calendar-list.ts';
import { calendarIdPattern, openCalendar } from '../../definitions/calendar-drafts/open-calendar.ts';
import { record } from '../../history/record.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { isUniqueViolation } from '../../persistence/is-unique-violation.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';

// A further calendar begins as a copy of one there is, with its hours, holidays and covered years, and is edited then.
// Its id is what timers name, so it never changes.

export const newCalendarPage: Page = (request) => show(request);

type Problems = Readonly<Partial<Record<'name' | 'calendarId' | 'copyOf', string>>>;

async function show({ services, body, t }: PageRequest, wrong: Problems = {}): Promise<Reply> {
  const calendars = await calendarList(services.database);
  return {
    view: 'calendars/new',
    title: t('calendars.newTitle'),
    status: Object.keys(wrong).length > 0 ? 422 : 200,
    locals: {
      choices: calendars.map(({ id, inForce }) => ({ id, name: inForce.name })),
      typed: {
        name: textOf(body, 'name'),
        calendarId: textOf(body, 'calendarId'),
        copyOf: textOf(body, 'copyOf'),
      },
      wrong,
      problems: Object.entries(wrong).map(([field, message]) => ({ href: `#${field}`, message })),
    },
  };
}

export const openCalendarPage: Page = async (request) => {
  const { services, body, now, t } = request;
  const name = textOf(body, 'name').trim();
  const calendarId = textOf(body, 'calendarId').trim();
  const calendars = await calendarList(services.database);
  const model = calendars.find(({ id }) => id === textOf(body, 'copyOf'));
  const wrong: Problems = {
    ...((name === '' || name.length > 100) && { name: t('calendars.newProblems.name') }),
    ...(!calendarIdPattern.test(calendarId) && { calendarId: t('calendars.newProblems.calendarId') }),
    ...(!model && { copyOf: t('calendars.newProblems.copyOf') }),
  };
  if (!model || Object.keys(wrong).length > 0) return show(request, wrong);
  const by = signedIn(request).id;
  const calendar = parseCalendar({ ...calendarContent(model.inForce), name });
  try {
    await inTransaction(services.database, async (tx) => {
      await openCalendar(tx, calendarId, calendar, { by, now });
      const content = { calendarId, name, copyOf: model.inForce.name };
      await record(tx, { type: 'calendar.opened', at: now, actorId: by, content });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return show(request, { calendarId: t('calendars.newProblems.taken') });
  }
  const text = t('calendars.opened', { name });
  return { redirect: paths.calendars.one({ calendarId }), flash: { tone: 'done', text } };
};
