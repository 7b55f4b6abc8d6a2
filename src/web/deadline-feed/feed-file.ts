import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import { findActor } from '../../identity/find-actor.ts';
import { readerOfFeed } from '../../identity/feeds/deadline-feed.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { deadlinesFor, type TaskDeadline } from '../../tasks/lists/deadlines-for.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';

// The deadlines of a person as iCalendar, for whoever knows the secret address: the number of the case and the name of
// the task, and nothing about anybody. What did not change is not sent again.

export const feedFile: Page = async ({ services, params, now, t }) => {
  const { database, config } = services;
  const token = /^([\w-]{43})\.ics$/.exec(params['file'] ?? '')?.[1];
  const userId = token === undefined ? undefined : await readerOfFeed(database, token, now);
  const actor = userId === undefined ? undefined : await findActor(database, userId, now);
  if (!actor?.can('tasks.work'))
    throw new Rejection('not-found', 'open the calendar of deadlines', 'there is none');
  const deadlines = await deadlinesFor(database, actor);
  const content = calendarText(t('deadlineFeed.calendarName'), deadlines, config.baseUrl);
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  return { content, mediaType: 'text/calendar; charset=utf-8', etag };
};

/** The stamp of an event is when its task began, so that the same deadlines are the same text. */
function calendarText(name: string, deadlines: readonly TaskDeadline[], baseUrl: string): string {
  const calendar = ical({ name, prodId: { company: 'Alur', product: 'Alur' }, ttl: 15 * 60 });
  for (const { taskId, businessKey, name: task, dueAt, createdAt } of deadlines)
    calendar.createEvent({
      id: `${taskId}@${new URL(baseUrl).hostname}`,
      stamp: createdAt,
      start: dueAt,
      end: dueAt,
      summary: [businessKey, task].filter(Boolean).join(' · '),
      url: new URL(paths.tasks.one({ taskId }), baseUrl).href,
    });
  return calendar.toString();
}
