import {
  elementOf,
  elementsOf,
  isElement,
  isFalse,
  isKind,
  kindOf,
  textOf,
  type ModdleElement,
} from '../../engine/model/xml/moddle-element.ts';
import { readXml } from '../../engine/model/xml/read-xml.ts';

// What a BPMN file draws (BPMN 2.0.2, chapter 12): boxes and lines with what they stand for. Pools and lanes
// come first and sub-processes before what lies in them, so that drawing in this order covers nothing.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Shape extends Box {
  readonly element: ModdleElement;
  readonly id: string;
  readonly name: string;
  readonly isExpanded: boolean;
  /** Where the name stands, if not inside. */
  readonly label?: Box;
}

export interface Edge {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly label?: Box;
  /** The sign at its beginning: taken where nothing else is, or only under a condition that an activity asks. */
  readonly begins?: 'default' | 'condition';
}

export interface Diagram {
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
}

/** The first diagram of the file; an empty one where it draws nothing. */
export async function readDiagram(xml: string): Promise<Diagram> {
  const { definitions } = await readXml(xml);
  const [diagram] = elementsOf(definitions, 'diagrams');
  const drawn = elementsOf(elementOf(diagram, 'plane'), 'planeElement');
  const shapes = drawn.flatMap(shapeOf).sort((one, other) => layerOf(one) - layerOf(other));
  return { shapes, edges: drawn.flatMap(edgeOf) };
}

function shapeOf(drawn: ModdleElement): Shape[] {
  const element = elementOf(drawn, 'bpmnElement');
  const box = boxOf(elementOf(drawn, 'bounds'));
  if (!element || !box) return [];
  return [
    { ...box, ...named(element), element, isExpanded: !isFalse(drawn, 'isExpanded'), ...labelOf(drawn) },
  ];
}

function edgeOf(drawn: ModdleElement): Edge[] {
  const element = elementOf(drawn, 'bpmnElement');
  const points = elementsOf(drawn, 'waypoint').map(
    (point) => [numberOf(point, 'x'), numberOf(point, 'y')] as const,
  );
  if (!element || points.length < 2) return [];
  const flow = { ...named(element), kind: kindOf(element), points };
  return [{ ...flow, ...beginningOf(element), ...labelOf(drawn) }];
}

function beginningOf(flow: ModdleElement): Pick<Edge, 'begins'> {
  const source = elementOf(flow, 'sourceRef');
  if (source === undefined || kindOf(flow) !== 'sequenceFlow') return {};
  if (elementOf(source, 'default') === flow) return { begins: 'default' };
  const isAsked = isKind(source, 'Activity') && elementOf(flow, 'conditionExpression') !== undefined;
  return isAsked ? { begins: 'condition' } : {};
}

const named = (element: ModdleElement) => ({
  id: textOf(element, 'id') ?? '',
  name: textOf(element, 'name') ?? '',
});

function labelOf(drawn: ModdleElement): { label?: Box } {
  const label = boxOf(elementOf(elementOf(drawn, 'label'), 'bounds'));
  return label ? { label } : {};
}

function boxOf(bounds: ModdleElement | undefined): Box | undefined {
  if (!bounds) return undefined;
  const [x, y, width, height] = [
    numberOf(bounds, 'x'),
    numberOf(bounds, 'y'),
    numberOf(bounds, 'width'),
    numberOf(bounds, 'height'),
  ];
  return { x, y, width, height };
}

function numberOf(element: ModdleElement, name: string): number {
  const value = element.get(name);
  return typeof value === 'number' ? value : 0;
}

/** Pools, lanes, then by how deep the element lies. */
function layerOf({ element }: Shape): number {
  if (element.$type === 'bpmn:Participant') return 0;
  if (element.$type === 'bpmn:Lane') return 1;
  let depth = 2;
  for (let around = element.$parent; isElement(around); around = around.$parent) depth++;
  return isKind(element, 'BoundaryEvent') ? depth + 1 : depth;
}
