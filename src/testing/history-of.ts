import { sentenceOf } from '../history/sentence-of.ts';
import type { Locale } from '../history/sentences/sentences.ts';
import { describe } from '../instances/describe.ts';
import type { InstanceUnderTest } from './instance-under-test.ts';

/** The timeline of the instance as people would read it, one sentence an event. */
export function historyOf({ model, events, now }: InstanceUnderTest, locale: Locale): string[] {
  const told = events.map((event) => describe(model, { id: 'under-test' }, event, { now }));
  return told.map((event) => sentenceOf({ content: {}, ...event }, locale));
}
