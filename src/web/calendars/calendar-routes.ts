import { calendarListPage } from './calendar-list-page.ts';
import { calendarPage } from './calendar-page.ts';
import { changePage } from './change-page.ts';
import { confirmDraft, discardDraft, draftPage as calendarDraftPage } from './draft-page.ts';
import { duePage } from './due-page.ts';
import { addOverride, coverYear, removeDay, removeOverride, saveDay, saveHours } from './edit-pages.ts';
import { confirmImport, csvUploads, importPage, readImport } from './import-page.ts';
import { newCalendarPage, openCalendarPage } from './new-calendar-page.ts';
import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';

// The part of the route table that administers working calendars.

// prettier-ignore
export const calendarRoutes: readonly Route[] = [
  // Edits prepare a draft; what moves deadlines is its confirmation.
  get (paths.calendars.index,                      calendarListPage,  { needs: 'calendars.manage', audit: 'none' }),
  get (paths.calendars.new,                        newCalendarPage,   { needs: 'calendars.manage', audit: 'none' }),
  post(paths.calendars.new,                        openCalendarPage,  { needs: 'calendars.manage', audit: 'calendar.opened' }),
  get (paths.calendars.one.pattern,                calendarPage,      { needs: 'calendars.manage', audit: 'none' }),
  post(paths.calendars.days.pattern,               saveDay,           { needs: 'calendars.manage', audit: 'calendar.prepared' }),
  post(paths.calendars.dayRemoval.pattern,         removeDay,         { needs: 'calendars.manage', audit: 'calendar.prepared' }),
  post(paths.calendars.hours.pattern,              saveHours,         { needs: 'calendars.manage', audit: 'calendar.prepared' }),
  post(paths.calendars.overrides.pattern,          addOverride,       { needs: 'calendars.manage', audit: 'calendar.prepared' }),
  post(paths.calendars.overrideRemoval.pattern,    removeOverride,    { needs: 'calendars.manage', audit: 'calendar.prepared' }),
  post(paths.calendars.years.pattern,              coverYear,         { needs: 'calendars.manage', audit: 'calendar.prepared' }),
  get (paths.calendars.import.pattern,             importPage,        { needs: 'calendars.manage', audit: 'none' }),
  post(paths.calendars.import.pattern,             readImport,        { needs: 'calendars.manage', audit: 'none', uploads: csvUploads }),
  post(paths.calendars.importConfirmation.pattern, confirmImport,     { needs: 'calendars.manage', audit: 'calendar.prepared' }),
  get (paths.calendars.due.pattern,                duePage,           { needs: 'calendars.manage', audit: 'none' }),
  get (paths.calendars.draft.pattern,              calendarDraftPage, { needs: 'calendars.manage', audit: 'none' }),
  post(paths.calendars.confirmation.pattern,       confirmDraft,      { needs: 'calendars.manage', audit: 'calendar.changed' }),
  post(paths.calendars.draftRemoval.pattern,       discardDraft,      { needs: 'calendars.manage', audit: 'calendar.draft-removed' }),
  get (paths.calendars.change.pattern,             changePage,        { needs: 'calendars.manage', audit: 'none' }),
];
