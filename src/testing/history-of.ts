import type { Model } from '../engine/model/model.ts';
import type { EngineEvent } from '../engine/outcome.ts';
import { sentenceOf } from '../history/sentence-of.ts';
import type { Locale } from '../history/sentences/sentences.ts';
import { describe } from '../instances/describe.ts';
import type { InstanceUnderTest } from './instance-under-test.ts';

/** The timeline of the instance as people would read it, one sentence an event. */
export const historyOf = ({ model, events, now }: InstanceUnderTest, locale: Locale): string[] =>
  sentencesOf(model, events, now, locale);

/** The same of some events of a process. */
export function sentencesOf(
  model: Model,
  events: readonly EngineEvent[],
  now: Date,
  locale: Locale,
): string[] {
  const told = events.map((event) => describe(model, { id: 'under-test' }, event, { now }));
  return told.map((event) => sentenceOf({ content: {}, ...event }, locale));
}
