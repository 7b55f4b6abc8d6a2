import { entity, type RowOf } from './entity.ts';
import type { Reference } from '../migrations/table.ts';

const ofCalendar: Reference = { columns: ['calendar_id'], table: 'calendars', onDelete: 'CASCADE' };

/** What is being prepared for a calendar, one draft each; nothing counts by it yet. */
export const calendarDrafts = entity(
  'calendar_drafts',
  {
    calendar_id: 'text',
    content: 'text',
    base_version: 'integer',
    revision: 'integer',
    saved_at: 'text',
    saved_by: 'text',
  },
  { key: ['calendar_id'], references: [ofCalendar] },
);

/** What was put into force, by whom and why, and how many deadlines followed. */
export const calendarChanges = entity(
  'calendar_changes',
  {
    id: 'text',
    calendar_id: 'text',
    to_version: 'integer',
    reason: 'text',
    content_before: 'text',
    content_after: 'text',
    made_at: 'text',
    made_by: 'text',
    cases_looked_at: 'integer',
    cases_moved: 'integer',
    timers_moved: 'integer',
    finished_at: 'text?',
  },
  { key: ['id'], unique: [['calendar_id', 'to_version']], references: [ofCalendar] },
);
export type CalendarChangeRow = RowOf<typeof calendarChanges>;

/** A person's secret address of the deadlines; of the address only a hash is kept. */
export const calendarFeeds = entity(
  'calendar_feeds',
  { user_id: 'text', hash: 'text', created_at: 'text', last_read_at: 'text?' },
  {
    key: ['user_id'],
    unique: [['hash']],
    references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
  },
);
