import {
  elementOf,
  elementsOf,
  isElement,
  isKind,
  kindOf,
  textOf,
  type ModdleElement,
} from '../../engine/model/xml/moddle-element.ts';
import { readXml } from '../../engine/model/xml/read-xml.ts';
import { factsOfElement } from './facts-of-element.ts';
import { partsWithin } from './parts-within.ts';
import type { Part } from './part.ts';

// A BPMN file as its pools, lanes, flow nodes, flows, data and annotations, and the messages, signals, errors and
// escalations that they name. What stands inside one of them (event definitions, conditions, forms, extensions) is
// a fact of it; in which lane it lies and in which sub-process, too.

const kinds = [
  'FlowElement',
  'Lane',
  'Participant',
  'MessageFlow',
  'Artifact',
  'Process',
  'Collaboration',
  'Message',
  'Signal',
  'Error',
  'Escalation',
];

const isPart = (element: ModdleElement): boolean =>
  textOf(element, 'id') !== undefined && kinds.some((kind) => isKind(element, kind));

/** Throws invalid for text that is no BPMN. */
export async function partsOfDiagram(xml: string): Promise<Part[]> {
  const { definitions } = await readXml(xml);
  const places = placesIn(definitions);
  const found = [...partsWithin(definitions, isPart)];
  const lanes = lanesOf(found);
  return found.map((element) => {
    const id = textOf(element, 'id') ?? '';
    const facts = factsOfElement(element, isPart);
    const lane = lanes.get(id);
    if (lane !== undefined) facts.set('lane', lane);
    const within = element.$parent;
    if (isElement(within) && isKind(within, 'SubProcess')) facts.set('within', textOf(within, 'id') ?? '');
    return { id, kind: kindOf(element), name: nameOf(element), facts, place: places.get(id) };
  });
}

function nameOf(element: ModdleElement): string {
  const name = textOf(element, 'name') ?? textOf(element, 'text');
  if (name !== undefined) return name;
  const from = elementOf(element, 'sourceRef');
  const to = elementOf(element, 'targetRef');
  if (!from || !to) return '';
  return `${textOf(from, 'name') ?? textOf(from, 'id') ?? ''} → ${textOf(to, 'name') ?? textOf(to, 'id') ?? ''}`;
}

function lanesOf(parts: readonly ModdleElement[]): Map<string, string> {
  const lanes = parts.filter((part) => isKind(part, 'Lane'));
  return new Map(
    lanes.flatMap((lane) =>
      elementsOf(lane, 'flowNodeRef').map(
        (node) => [textOf(node, 'id') ?? '', textOf(lane, 'name') ?? textOf(lane, 'id') ?? ''] as const,
      ),
    ),
  );
}

/** Bounds of shapes, and the points of edges; the label's place is not the element's. */
function placesIn(definitions: ModdleElement): Map<string, string> {
  const shapes = elementsOf(definitions, 'diagrams').flatMap((diagram) =>
    elementsOf(elementOf(diagram, 'plane'), 'planeElement'),
  );
  return new Map(
    shapes.map((shape) => {
      const points = [elementOf(shape, 'bounds') ?? [], elementsOf(shape, 'waypoint')].flat();
      const place = points.map((point) =>
        ['x', 'y', 'width', 'height'].map((side) => point.get(side)).join(' '),
      );
      return [textOf(elementOf(shape, 'bpmnElement'), 'id') ?? '', place.join('; ')] as const;
    }),
  );
}
