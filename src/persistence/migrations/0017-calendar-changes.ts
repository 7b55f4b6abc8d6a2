import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, type Reference } from './table.ts';

const ofCalendar: Reference = { columns: ['calendar_id'], table: 'calendars', onDelete: 'CASCADE' };

/** Calendars edited on screen: what is being prepared, what was put into force, and feeds of deadlines. */
export class CalendarChanges implements MigrationInterface {
  readonly name = 'calendar-changes-0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
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
    await createTable(
      runner,
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
    await createTable(
      runner,
      'calendar_feeds',
      { user_id: 'text', hash: 'text', created_at: 'text', last_read_at: 'text?' },
      {
        key: ['user_id'],
        unique: [['hash']],
        references: [{ columns: ['user_id'], table: 'users', onDelete: 'CASCADE' }],
      },
    );
  }

  async down(): Promise<void> {
    throw new Error('Expected to undo calendar changes, but who changed which holiday would be lost');
  }
}
