import {
  elementOf,
  isKind,
  isTrue,
  kindOf,
  type ModdleElement,
} from '../../engine/model/xml/moddle-element.ts';
import { drawActivity } from './draw-activity.ts';
import { drawEvent } from './draw-event.ts';
import type { Box, Edge, Shape } from './read-diagram.ts';
import { escaped, sign, svg, textBlock } from './svg.ts';
import { gatewaySigns } from './symbols.ts';
import { textLines, widthOf } from './text-lines.ts';

/** One element of the diagram, in the pen of the group it stands in. */
export function drawShape(shape: Shape): string {
  const { element } = shape;
  if (isKind(element, 'Participant') || isKind(element, 'Lane')) return drawPool(shape);
  if (isKind(element, 'Activity')) return drawActivity(shape);
  if (isKind(element, 'Event')) return drawEvent(shape) + nameBeside(shape);
  if (isKind(element, 'Gateway')) return drawGateway(shape) + nameBeside(shape);
  return drawOther(shape);
}

function drawGateway({ element, x, y, width, height }: Shape): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const diamond = svg('path', { d: `M${cx} ${y}L${x + width} ${cy}L${cx} ${y + height}L${x} ${cy}z` });
  const path = gatewaySigns[gatewayKind(element)];
  const size = width * 0.5;
  const drawn = path === undefined ? '' : sign(path, cx - size / 2, cy - size / 2, size, { fill: 'none' });
  return diamond + drawn;
}

function gatewayKind(element: ModdleElement): string {
  if (!isTrue(element, 'instantiate')) return kindOf(element);
  const isParallel = element.get('eventGatewayType') === 'Parallel';
  return isParallel ? 'instantiatingParallelGateway' : 'instantiatingGateway';
}

/** The name runs up the left side; a pool whose inside is not shown has it in the middle. */
function drawPool({ element, name, x, y, width, height }: Shape): string {
  const frame = svg('rect', { x, y, width, height, fill: 'none' });
  const isClosed = isKind(element, 'Participant') && elementOf(element, 'processRef') === undefined;
  if (isClosed) return frame + textBlock(textLines(name, width, 1), x + width / 2, y + height / 2 - 8);
  const lines = textLines(name, height - 8, 2);
  const turned = lines.map((line, index) =>
    svg(
      'text',
      {
        transform: `translate(${x + 19 + index * 13 - (lines.length - 1) * 5} ${y + height / 2}) rotate(-90)`,
      },
      escaped(line),
    ),
  );
  return frame + turned.join('');
}

/** Notes, data and groups: what they say, in a light frame. */
function drawOther({ element, name, x, y, width, height }: Shape): string {
  const text = element.get('text');
  const lines = textLines(typeof text === 'string' ? text : name, Math.max(width, 80), 12);
  const frame = svg('rect', { x, y, width, height, fill: 'none', 'stroke-dasharray': '3 3', opacity: 0.5 });
  return frame + textBlock(lines, x + width / 2, y + 2);
}

function nameBeside(shape: Shape): string {
  const { lines, box } = labelOf(shape);
  return textBlock(lines, box.x + box.width / 2, box.y, beside);
}

/** On a white edge, since lines run below it. */
const beside = { class: 'beside' };

/** Where the name of an event or a gateway is written, as wide as its letters; undefined for what has it inside. */
export function nameBox(shape: Shape): Box | undefined {
  const isBeside = isKind(shape.element, 'Event') || isKind(shape.element, 'Gateway');
  return isBeside && shape.name !== '' ? labelOf(shape).box : undefined;
}

function labelOf({ name, x, y, width, height, label }: Shape): { lines: string[]; box: Box } {
  const given = label ?? { x: x - 32, y: y + height + 2, width: width + 64, height: 28 };
  const lines = textLines(name, Math.max(given.width + 12, 50), 5);
  const wide = Math.max(...lines.map(widthOf), 0);
  const middle = given.x + given.width / 2;
  return { lines, box: { x: middle - wide / 2, y: given.y - 1, width: wide, height: lines.length * 14 + 4 } };
}

export function drawEdge({ kind, name, points, label, begins }: Edge): string {
  const isFlow = kind === 'sequenceFlow' || kind === 'messageFlow';
  const line = svg('polyline', {
    points: points.map((point) => point.join()).join(' '),
    fill: 'none',
    'stroke-width': isFlow ? 1.8 : 1.2,
    ...(kind !== 'sequenceFlow' && { 'stroke-dasharray': kind === 'messageFlow' ? '8 5' : '2 4' }),
    ...(isFlow && { 'marker-end': 'url(#arrow)' }),
    ...(begins && { 'marker-start': `url(#${begins})` }),
  });
  const box = label ?? (name === '' ? undefined : middleOf(points));
  if (!box) return line;
  const lines = textLines(name, Math.max(box.width + 12, 60), 4);
  return line + textBlock(lines, box.x + box.width / 2, box.y - 1, beside);
}

function middleOf(points: Edge['points']): { x: number; y: number; width: number } {
  const index = Math.max(1, Math.floor(points.length / 2));
  const [[fromX, fromY], [x, y]] = [points[index - 1] ?? [0, 0], points[index] ?? [0, 0]];
  return { x: (fromX + x) / 2 - 40, y: (fromY + y) / 2 - 16, width: 80 };
}
