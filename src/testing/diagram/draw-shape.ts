import { elementOf, isKind, kindOf } from '../../engine/model/moddle-element.ts';
import { drawActivity } from './draw-activity.ts';
import { drawEvent } from './draw-event.ts';
import type { Edge, Shape } from './read-diagram.ts';
import { escaped, sign, svg, textBlock } from './svg.ts';
import { gatewaySigns } from './symbols.ts';
import { textLines } from './text-lines.ts';

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
  const path = gatewaySigns[kindOf(element)];
  const size = width * 0.5;
  const drawn = path === undefined ? '' : sign(path, cx - size / 2, cy - size / 2, size, { fill: 'none' });
  return diamond + drawn;
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

function nameBeside({ name, x, y, width, height, label }: Shape): string {
  if (name === '') return '';
  const box = label ?? { x: x - 32, y: y + height + 2, width: width + 64, height: 28 };
  return textBlock(textLines(name, Math.max(box.width + 12, 50), 5), box.x + box.width / 2, box.y - 1);
}

export function drawEdge({ kind, name, points, label }: Edge): string {
  const isFlow = kind === 'sequenceFlow' || kind === 'messageFlow';
  const line = svg('polyline', {
    points: points.map((point) => point.join()).join(' '),
    fill: 'none',
    'stroke-width': isFlow ? 1.8 : 1.2,
    ...(kind !== 'sequenceFlow' && { 'stroke-dasharray': kind === 'messageFlow' ? '8 5' : '2 4' }),
    ...(isFlow && { 'marker-end': 'url(#arrow)' }),
  });
  const box = label ?? (name === '' ? undefined : middleOf(points));
  if (!box) return line;
  return line + textBlock(textLines(name, Math.max(box.width + 12, 60), 4), box.x + box.width / 2, box.y - 1);
}

function middleOf(points: Edge['points']): { x: number; y: number; width: number } {
  const index = Math.max(1, Math.floor(points.length / 2));
  const [[fromX, fromY], [x, y]] = [points[index - 1] ?? [0, 0], points[index] ?? [0, 0]];
  return { x: (fromX + x) / 2 - 40, y: (fromY + y) / 2 - 16, width: 80 };
}
