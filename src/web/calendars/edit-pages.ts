import { withDay, withDayChanged, withoutDay, isDay } from '../../calendar/edits/closed-days.ts';
import { withYear } from '../../calendar/edits/covered-years.ts';
import { withOverride, withoutOverride, withWeeklyHours } from '../../calendar/edits/hours.ts';
import { editedCalendar } from '../../definitions/calendar-drafts/calendar-list.ts';
import { textOf, type Page, type PageRequest } from '../page.ts';
import { showCalendar } from './calendar-page.ts';
import { editAndShow } from './edit-draft.ts';
import { typedDay } from './typed-day.ts';
import { typedOverride, typedWeek } from './typed-hours.ts';

// Each form of a calendar's page adds one edit to the draft; what cannot be taken is shown again as it was typed.

/** Adds a day or, where the form names one, puts another in its place. */
export const saveDay: Page = async (request) => {
  const { body } = request;
  const typed = typedDay(body);
  if ('wrong' in typed) return showCalendar(request, { form: 'day', typed: body, wrong: typed.wrong });
  const day = typed.value;
  const from = { on: textOf(body, 'wasOn'), name: textOf(body, 'wasName') };
  const others = (await shownCalendar(request)).closedDays.filter((each) => !isDay(each, from));
  if (others.some((each) => isDay(each, day)))
    return showCalendar(request, { form: 'day', typed: body, wrong: ['repeated'] });
  const about = { what: `${day.on} ${day.name}`, year: Number(day.on.slice(0, 4)) };
  return from.on === ''
    ? editAndShow(request, { kind: 'day-added', ...about, edit: (calendar) => withDay(calendar, day) })
    : editAndShow(request, {
        kind: 'day-changed',
        ...about,
        edit: (calendar) => withDayChanged(calendar, { from, to: day }),
      });
};

export const removeDay: Page = (request) => {
  const day = { on: textOf(request.body, 'on'), name: textOf(request.body, 'name') };
  return editAndShow(request, {
    kind: 'day-removed',
    what: `${day.on} ${day.name}`,
    year: Number(day.on.slice(0, 4)),
    edit: (calendar) => withoutDay(calendar, day),
  });
};

export const saveHours: Page = async (request) => {
  const typed = typedWeek(request.body);
  const isClosed = 'value' in typed && Object.values(typed.value).every((hours) => hours.length === 0);
  if ('wrong' in typed || isClosed) {
    const wrong = 'wrong' in typed ? typed.wrong : ['closed'];
    return showCalendar(request, { form: 'hours', typed: request.body, wrong });
  }
  return editAndShow(request, {
    kind: 'hours-changed',
    what: '',
    edit: (calendar) => withWeeklyHours(calendar, typed.value),
  });
};

export const addOverride: Page = async (request) => {
  const typed = typedOverride(request.body);
  const wrong = 'wrong' in typed ? typed.wrong : await overlapOf(request, typed.value);
  if ('wrong' in typed || wrong.length > 0)
    return showCalendar(request, { form: 'override', typed: request.body, wrong });
  const override = typed.value;
  return editAndShow(request, {
    kind: 'override-added',
    what: override.name,
    edit: (calendar) => withOverride(calendar, override),
  });
};

export const removeOverride: Page = (request) => {
  const from = textOf(request.body, 'from');
  return editAndShow(request, {
    kind: 'override-removed',
    what: from,
    edit: (calendar) => withoutOverride(calendar, from),
  });
};

/** Says of a year that its closed days are all known, or no longer that. */
export const coverYear: Page = async (request) => {
  const text = textOf(request.body, 'year');
  const year = Number(text);
  if (!/^(19[7-9]\d|20\d\d)$/.test(text))
    return showCalendar(request, { form: 'year', typed: request.body, wrong: ['year'] });
  const isCovered = textOf(request.body, 'covered') === 'true';
  return editAndShow(request, {
    kind: isCovered ? 'year-covered' : 'year-uncovered',
    what: String(year),
    year,
    edit: (calendar) => withYear(calendar, year, isCovered),
  });
};

async function overlapOf(
  request: PageRequest,
  { from, to }: { from: string; to: string },
): Promise<string[]> {
  const { overrides } = await shownCalendar(request);
  return overrides.some((each) => each.from <= to && from <= each.to) ? ['overlap'] : [];
}

async function shownCalendar({ services, params }: PageRequest) {
  const { draft, inForce } = await editedCalendar(services.database, params['calendarId'] ?? '');
  return draft?.calendar ?? inForce;
}
