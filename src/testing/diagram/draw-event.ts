import { elementsOf, isFalse, isTrue, kindOf } from '../../engine/model/xml/moddle-element.ts';
import type { Shape } from './read-diagram.ts';
import { sign, svg } from './svg.ts';
import { eventSigns } from './symbols.ts';

/** A circle: thin where it starts, double where it is on the way, thick where it ends; dashed if it interrupts nothing. */
export function drawEvent(shape: Shape): string {
  const { element, x, y, width } = shape;
  const radius = width / 2;
  const [cx, cy] = [x + radius, y + radius];
  const kind = kindOf(element);
  const isBeside = isFalse(element, 'cancelActivity') || isFalse(element, 'isInterrupting');
  const pen = {
    'stroke-width': kind === 'endEvent' ? 4 : 1.6,
    ...(isBeside && { 'stroke-dasharray': '4 3' }),
  };
  const circles = [svg('circle', { cx, cy, r: radius, ...pen })];
  if (/^(intermediate|boundary)/.test(kind)) circles.push(svg('circle', { cx, cy, r: radius - 3.5, ...pen }));
  const path = eventSigns[signOf(shape)];
  if (path === undefined) return circles.join('');
  const isThrown = kind === 'endEvent' || kind === 'intermediateThrowEvent';
  const size = width * 0.55;
  const fill = isThrown ? { class: 'filled' } : { fill: 'none' };
  return [...circles, sign(path, cx - size / 2, cy - size / 2, size, fill)].join('');
}

function signOf({ element }: Shape): string {
  const kinds = [
    ...elementsOf(element, 'eventDefinitions'),
    ...elementsOf(element, 'eventDefinitionRef'),
  ].map(kindOf);
  if (kinds.length > 1) return isTrue(element, 'parallelMultiple') ? 'all' : 'several';
  return kinds[0] ?? '';
}
