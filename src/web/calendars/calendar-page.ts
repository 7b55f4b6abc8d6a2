import { isDay } from '../../calendar/edits/closed-days.ts';
import { hoursAsText } from '../../calendar/calendar-content.ts';
import type { Hours, WorkingCalendar } from '../../calendar/working-calendar.ts';
import { closedDayKinds, weekdays } from '../../calendar/working-calendar.ts';
import { localDateOf, workingDaysIn } from '../../calendar/counting/working-days.ts';
import { editedCalendar } from '../../definitions/calendar-drafts/calendar-list.ts';
import { changesOf } from '../../instances/calendar-change/changes-of.ts';
import type { FormBody, Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { hoursFields } from './typed-hours.ts';

// One calendar: its hours, its closed days year by year, and which years it covers. Where there is a draft, the draft
// is shown and edited; what counts is told beside it.

const changesShown = 10;

/** What a form sent that could not be taken. */
export interface Told {
  form: 'day' | 'hours' | 'override' | 'year';
  typed: FormBody;
  wrong: readonly string[];
}

export const calendarPage: Page = (request) => showCalendar(request);

export async function showCalendar(request: PageRequest, told?: Told) {
  const { services, params, query, now } = request;
  const calendarId = params['calendarId'] ?? '';
  const edited = await editedCalendar(services.database, calendarId);
  const calendar = edited.draft?.calendar ?? edited.inForce;
  const thisYear = Number(localDateOf(calendar, now).slice(0, 4));
  const year = yearAsked(query.get('year'), told) ?? thisYear;
  const at = (path: keyof typeof paths.calendars & ('draft' | 'import' | 'due')) =>
    paths.calendars[path]({ calendarId });
  return {
    view: 'calendars/calendar',
    title: calendar.name,
    ...(told && { status: 422 }),
    locals: {
      ...{ calendar, calendarId, year, told, kinds: closedDayKinds, weekdays },
      draft: edited.draft,
      inForce: edited.inForce,
      week: weekdays.map((weekday) => dayOfWeek(weekday, calendar.weeklyHours[weekday], told, 'hours')),
      overrideWeek: weekdays.map((weekday) =>
        dayOfWeek(weekday, calendar.weeklyHours[weekday], told, 'override'),
      ),
      overrides: calendar.overrides.map((override) => ({ ...override, hours: overrideInWords(override) })),
      years: yearsOf(calendar, thisYear, year).map((each) => ({
        year: each,
        href: `${paths.calendars.one({ calendarId })}?year=${each}`,
        isCovered: calendar.coveredYears.includes(each),
        count: calendar.closedDays.filter(({ on }) => on.startsWith(`${each}-`)).length,
      })),
      workingDays: workingDaysIn(calendar, year).length,
      isCovered: calendar.coveredYears.includes(year),
      days: daysOf(calendar, edited.inForce, calendarId, year),
      editing: dayAsked(calendar, query),
      changes: (await changesOf(services.database, calendarId, changesShown)).map((change) => ({
        ...change,
        href: paths.calendars.change({ calendarId, changeId: change.id }),
      })),
      links: { draft: at('draft'), import: at('import'), due: at('due') },
    },
  };
}

function daysOf(calendar: WorkingCalendar, inForce: WorkingCalendar, calendarId: string, year: number) {
  return calendar.closedDays
    .filter(({ on }) => on.startsWith(`${year}-`))
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .map((day) => ({
      ...day,
      isNew: !inForce.closedDays.some((each) => isDay(each, day)),
      editHref: `${paths.calendars.one({ calendarId })}?${new URLSearchParams({ year: String(year), on: day.on, name: day.name })}#day-form`,
    }));
}

function dayAsked({ closedDays }: WorkingCalendar, query: URLSearchParams) {
  const asked = { on: query.get('on') ?? '', name: query.get('name') ?? '' };
  return closedDays.find((day) => isDay(day, asked));
}

/** A day's form fields: as typed where that form was refused, else as the calendar says. */
function dayOfWeek(
  weekday: (typeof weekdays)[number],
  hours: Hours,
  told: Told | undefined,
  form: Told['form'],
) {
  const typed = told?.form === form ? told.typed : undefined;
  const spans = hoursAsText(hours).map((span) => span.split('-'));
  return {
    weekday,
    isWrong: typed !== undefined && told?.wrong.includes(weekday) === true,
    text: hoursAsText(hours),
    spans: hoursFields(weekday).map((names, index) =>
      names.map((name, end) => ({ name, value: typed ? (typed[name] ?? '') : (spans[index]?.[end] ?? '') })),
    ),
  };
}

const overrideInWords = ({ hours }: WorkingCalendar['overrides'][number]) =>
  weekdays.flatMap((weekday) => {
    const given = hours[weekday];
    return given === undefined ? [] : [{ weekday, text: hoursAsText(given) }];
  });

/** Those with closed days or covered, this one and the two after it. */
const yearsOf = (calendar: WorkingCalendar, thisYear: number, year: number): number[] =>
  [
    ...new Set([
      ...calendar.coveredYears,
      ...calendar.closedDays.map(({ on }) => Number(on.slice(0, 4))),
      ...[thisYear, thisYear + 1, thisYear + 2, year],
    ]),
  ].sort((one, other) => one - other);

function yearAsked(asked: string | null, told: Told | undefined): number | undefined {
  const typed = told?.typed['on'] ?? told?.typed['year'];
  const text = asked ?? (typeof typed === 'string' ? typed.slice(0, 4) : '');
  return /^(19[7-9]\d|20\d\d)$/.test(text) ? Number(text) : undefined;
}
