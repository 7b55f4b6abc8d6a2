import { elementOf, isKind, isTrue, kindOf } from '../../engine/model/xml/moddle-element.ts';
import type { Shape } from './read-diagram.ts';
import { sign, svg, textBlock } from './svg.ts';
import { activitySigns, taskSigns } from './symbols.ts';
import { textLines } from './text-lines.ts';

/** A box with round corners, its name and its signs; an open sub-process has its name at the top. */
export function drawActivity(shape: Shape): string {
  const { element, name, x, y, width, height } = shape;
  const kind = kindOf(element);
  const isOpen = isKind(element, 'SubProcess') && shape.isExpanded;
  const isBeside = isTrue(element, 'triggeredByEvent');
  const pen = {
    rx: 8,
    'stroke-width': kind === 'callActivity' ? 4 : 1.6,
    ...(isBeside && { 'stroke-dasharray': '2 3' }),
  };
  const parts = [svg('rect', { x, y, width, height, ...pen })];
  if (kind === 'transaction')
    parts.push(
      svg('rect', { x: x + 4, y: y + 4, width: width - 8, height: height - 8, rx: 6, fill: 'none' }),
    );
  const own = taskSigns[kind];
  if (own !== undefined)
    parts.push(sign(own, x + 5, y + 5, 16, kind === 'sendTask' ? { class: 'filled' } : { fill: 'none' }));
  if (isTrue(element, 'instantiate'))
    parts.push(svg('circle', { cx: x + 13, cy: y + 13, r: 10, fill: 'none', 'stroke-width': 1 }));
  const lines = textLines(name, width - 12, isOpen ? 1 : Math.floor((height - 20) / 14));
  const top = isOpen ? y + 4 : y + height / 2 - lines.length * 7 + (own === undefined ? -2 : 2);
  parts.push(textBlock(lines, x + width / 2, top));
  return [...parts, ...marks(shape, isOpen)].join('');
}

function marks(shape: Shape, isOpen: boolean): string[] {
  const { element, x, y, width, height } = shape;
  const loop = elementOf(element, 'loopCharacteristics');
  const rounds = loop && (isTrue(loop, 'isSequential') ? 'sequentialRounds' : 'parallelRounds');
  const names = [
    ...((isKind(element, 'SubProcess') && !isOpen) || kindOf(element) === 'callActivity'
      ? ['collapsed']
      : []),
    ...(loop ? [isKind(loop, 'StandardLoopCharacteristics') ? 'loop' : (rounds ?? '')] : []),
    ...(isTrue(element, 'isForCompensation') ? ['compensation'] : []),
    ...(kindOf(element) === 'adHocSubProcess' ? ['adHoc'] : []),
  ];
  const left = x + width / 2 - names.length * 9;
  return names.map((name, index) =>
    sign(activitySigns[name] ?? '', left + index * 18 + 2, y + height - 17, 14, { fill: 'none' }),
  );
}
