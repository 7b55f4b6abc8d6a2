import { peopleIn } from '../../history/people-in.ts';
import { sentenceOf } from '../../history/sentence-of.ts';
import { timelineOf } from '../../history/timeline-of.ts';
import type { Database } from '../../persistence/database.ts';
import type { Locale } from '../language.ts';

export interface TimelineEntry {
  at: Date;
  sentence: string;
}

/** What happened to a case, the latest first, as sentences with people's names in them. */
export async function timelineView(
  database: Database,
  instanceId: string,
  { locale, limit }: { locale: Locale; limit: number },
): Promise<TimelineEntry[]> {
  const events = await timelineOf(database, instanceId, { limit });
  const names = await peopleIn(database, events);
  return events.map((event) => ({ at: event.at, sentence: sentenceOf(event, locale, names) }));
}
