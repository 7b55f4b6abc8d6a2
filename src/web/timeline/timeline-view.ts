import type { Model } from '../../engine/model/model.ts';
import type { HistoryEvent } from '../../history/event.ts';
import { peopleIn } from '../../history/people-in.ts';
import { sentenceOf } from '../../history/sentence-of.ts';
import { timelineOf } from '../../history/timeline-of.ts';
import type { Database } from '../../persistence/database.ts';
import { forgottenIn } from '../../service/retention/forgotten.ts';
import type { Locale } from '../rendering/language.ts';

export interface TimelineEntry {
  at: Date;
  sentence: string;
}

interface Telling {
  model: Model;
  locale: Locale;
  /** At most this many entries. */
  limit: number;
}

/**
 * What happened to a case, the latest first, as sentences with people's names in them. The trail keeps every
 * step of every token; people are told what was done, not which gateways and events were passed.
 */
export async function timelineView(
  database: Database,
  instanceId: string,
  { model, locale, limit }: Telling,
): Promise<TimelineEntry[]> {
  const events = await timelineOf(database, instanceId, { limit: limit * stepsPerEntry });
  const told = events.filter((event) => isTold(event, model)).slice(0, limit);
  const forgotten = await forgottenIn(database, instanceId);
  const known = await peopleIn(database, told);
  const names = new Map([...known].filter(([id]) => !forgotten.has(id)));
  return told.map((event) => ({ at: event.at, sentence: sentenceOf(event, locale, names) }));
}

const stepsPerEntry = 8;

function isTold({ type, elementId }: HistoryEvent, model: Model): boolean {
  if (untold.has(type)) return false;
  if (type !== 'element.left') return true;
  const node = elementId === undefined ? undefined : model.nodes.get(elementId);
  return node !== undefined && automatic.has(node.type);
}

/** Steps of tokens, and looks at pages: kept in the trail, no news to people. */
const untold: ReadonlySet<string> = new Set(['element.entered', 'task.read', 'instance.read']);

/** Work that no person completes, so that its end is news. */
const automatic: ReadonlySet<string> = new Set([
  'service-task',
  'business-rule-task',
  'decision-task',
  'send-task',
  'script-task',
]);
