import type { ModdleElement } from '../../xml/moddle-element.ts';
import type { Announcement, EventDefinition } from '../../model.ts';
import { announcementsOf } from '../../source/activities/multi-instance-behaviour.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readEventDefinition } from './read-event-definition.ts';
import { readCondition } from '../read-expression.ts';
import type { Reading } from '../reading.ts';

/** What a multi-instance throws when its rounds are done; undefined where that is nothing. */
export function readAnnouncements(
  reading: Reading,
  node: SourceNode,
  loop: ModdleElement,
): Announcement[] | undefined {
  const announced = announcementsOf(loop);
  if (announced.length === 0) return undefined;
  return announced.map(({ firstOnly, condition, definitions }) => ({
    ...(firstOnly && { firstOnly }),
    ...optional({ condition: readCondition(reading, node, condition) }),
    events: definitions.flatMap((definition) => {
      const event = readEventDefinition(reading, node, definition);
      return event && isAnnounceable(event) ? [event] : [];
    }),
  }));
}

const isAnnounceable = (event: EventDefinition): event is Announcement['events'][number] =>
  event.kind === 'message' || event.kind === 'signal' || event.kind === 'escalation';
