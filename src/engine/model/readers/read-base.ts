import { alurTextOf } from '../source/alur-text.ts';
import { handlerOf, isCompensation } from '../source/ways/compensation.ts';
import { elementOf, elementsOf, textOf } from '../xml/moddle-element.ts';
import type { SourceNode } from '../source/source.ts';
import { optional } from './optional.ts';
import { readMapping } from './variables/read-mapping.ts';
import { readJobSettings } from './activities/read-job-settings.ts';
import { readRepetition } from './activities/read-repetition.ts';
import { readSends } from './events/read-sends.ts';
import type { Reading } from './reading.ts';

// What every node has, and what every activity has besides.

export function readBase(reading: Reading, node: SourceNode) {
  const [documentation] = elementsOf(node.element, 'documentation');
  return {
    id: node.id,
    scopeId: node.scopeId,
    incoming: node.incoming,
    outgoing: node.outgoing,
    ...optional({
      name: textOf(node.element, 'name'),
      lane: reading.source.lanes.get(node.id),
      step: alurTextOf(node.element, 'step'),
      waitingFor: waitingForOf(node),
      documentation: textOf(documentation, 'text'),
      mapping: readMapping(reading, node),
      job: readJobSettings(reading, node.id, node.element),
      sends: readSends(reading, node, node.element),
    }),
  };
}

export function readActivity(reading: Reading, node: SourceNode) {
  const boundaryEvents = (reading.source.boundaryEventsOn.get(node.id) ?? []).filter(
    (event) => !isCompensation(event),
  );
  return {
    ...readBase(reading, node),
    boundaryEvents: boundaryEvents.map((event) => event.id),
    ...readDefaultFlow(reading, node),
    ...optional({
      repetition: readRepetition(reading, node),
      compensatedBy: handlerOf(reading.source, node)?.id,
      startQuantity: quantityOf(node, 'startQuantity'),
      completionQuantity: quantityOf(node, 'completionQuantity'),
    }),
  };
}

/** Undefined for one, which is what an activity counts with where it says nothing. */
function quantityOf({ element }: SourceNode, name: string): number | undefined {
  const quantity = element.get(name);
  return typeof quantity === 'number' && quantity !== 1 ? quantity : undefined;
}

export function readDefaultFlow({ source }: Reading, node: SourceNode) {
  const flow = elementOf(node.element, 'default');
  return optional({ defaultFlow: flow && source.idOf.get(flow) });
}

function waitingForOf({ element }: SourceNode): 'office' | 'applicant' | 'authority' | undefined {
  const value = alurTextOf(element, 'waitingFor');
  return value === 'office' || value === 'applicant' || value === 'authority' ? value : undefined;
}
