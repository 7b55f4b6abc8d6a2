// What a BPMN file draws, read from its diagram interchange: boxes and lines, enough to judge a picture.

export interface Box {
  id: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Line {
  id: string;
  source: string;
  target: string;
  points: [number, number][];
}

export function boxesIn(xml: string): Map<string, Box> {
  const shapes = xml.matchAll(/<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds ([^>]*)\/>/g);
  return new Map(
    [...shapes].map(([, id = '', bounds = '']) => {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(bounds, name));
      const [left, top] = [x ?? NaN, y ?? NaN];
      return [id, { id, left, top, right: left + (width ?? NaN), bottom: top + (height ?? NaN) }];
    }),
  );
}

export function linesIn(xml: string): Line[] {
  const edges = xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>(.*?)<\/bpmndi:BPMNEdge>/gs);
  const ends = endsIn(xml);
  return [...edges].map(([, id = '', inside = '']) => {
    const points = [...inside.matchAll(/<di:waypoint ([^>]*)\/>/g)].map(([, at = '']): [number, number] => [
      numberOf(at, 'x'),
      numberOf(at, 'y'),
    ]);
    return { id, points, ...(ends.get(id) ?? { source: '', target: '' }) };
  });
}

function endsIn(xml: string): Map<string, { source: string; target: string }> {
  const flows = xml.matchAll(/<bpmn:(?:sequence|message)Flow ([^>]*)>/g);
  return new Map(
    [...flows].map(([, at = '']) => [
      textOf(at, 'id'),
      { source: textOf(at, 'sourceRef'), target: textOf(at, 'targetRef') },
    ]),
  );
}

/** The straight pieces of a line, as boxes without area. */
export const piecesOf = ({ id, points }: Line): Box[] =>
  points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return {
      id,
      left: Math.min(x, fromX),
      right: Math.max(x, fromX),
      top: Math.min(y, fromY),
      bottom: Math.max(y, fromY),
    };
  });

export const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

export const enters = (piece: Box, box: Box): boolean =>
  piece.left < box.right && piece.right > box.left && piece.top < box.bottom && piece.bottom > box.top;

const textOf = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
const numberOf = (attributes: string, name: string): number => Number(textOf(attributes, name));
