import type { EventDefinition } from './event-definition.ts';

/** What an event may wait for or throw in each of the five places, by its tag. */
export const eventKinds = {
  startEvent: ['timer', 'message', 'signal', 'conditional', 'error', 'escalation', 'compensate'],
  intermediateCatchEvent: ['timer', 'message', 'signal', 'conditional', 'link'],
  intermediateThrowEvent: ['message', 'signal', 'escalation', 'link', 'compensate'],
  boundaryEvent: ['timer', 'message', 'signal', 'conditional', 'error', 'escalation', 'cancel'],
  endEvent: ['error', 'escalation', 'terminate', 'message', 'signal', 'compensate', 'cancel'],
} as const satisfies Record<string, readonly EventDefinition['kind'][]>;
