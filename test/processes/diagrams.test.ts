import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../src/engine/model/compile-model.ts';
import type { Model } from '../../src/engine/model/model.ts';
import { boxesIn, enters, linesIn, piecesOf, touch, type Box, type Line } from './drawn.ts';

// The pictures people learn the service from: nothing is left out of them, and nothing in them is in the way.

/** How wide each may be: a screen shows it at a zoom at which it can be read. */
const shipped: readonly (readonly [processId: string, width: number])[] = [
  ['penerbitan-se-individu', 3050],
  ['pengaduan-layanan', 1650],
  ['pembaruan-se', 3050],
  ['pencabutan-se', 3050],
  ['evaluasi-triwulan', 3050],
  ['hak-subjek-data', 1650],
];

describe.each(shipped)('the diagram of %s', (processId, width) => {
  const folder = join('processes', processId);
  const xml = readFileSync(join(folder, 'process.bpmn'), 'utf8');
  const boxes = boxesIn(xml);
  const lines = linesIn(xml);
  let model: Model;
  beforeAll(async () => void (model = await compileModel(xml)));

  it('shows everything that the process does', () => {
    const drawn = new Set([...boxes.keys(), ...lines.map(({ id }) => id)]);
    expect([...model.nodes.keys(), ...model.flows.keys()].filter((id) => !drawn.has(id))).toEqual([]);
  });

  it('draws flows with right angles, from border to border', () => {
    expect(lines.filter((line) => !isSquare(line) || !isAttached(line)).map(({ id }) => id)).toEqual([]);
  });

  it('has no crossing', () => {
    const crossings = lines.flatMap((one, index) =>
      lines
        .slice(index + 1)
        .filter((other) => !share(one, other) && cross(one, other))
        .map((other) => `${one.id} × ${other.id}`),
    );
    expect(crossings).toEqual([]);
  });

  it('leads no flow through an element', () => {
    const elements = [...boxes.values()].filter(({ id }) => isElement(id));
    const blocked = lines.flatMap((line) =>
      elements
        .filter((box) => !belongsTo(line, box.id) && piecesOf(line).some((piece) => enters(piece, box)))
        .map(({ id }) => `${line.id} through ${id}`),
    );
    expect(blocked).toEqual([]);
  });

  it('fits a wide screen', () => {
    const right = Math.max(...[...boxes.values()].map((box) => box.right));
    const left = Math.min(...[...boxes.values()].map((box) => box.left));
    expect(right - left).toBeLessThanOrEqual(width);
  });

  it('is told in the README, element by element', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const told = [...model.nodes.values()].filter(
      ({ type }) => type !== 'event-sub-process' && type !== 'end-event',
    );
    expect(
      told
        .filter(({ id, name = '' }) => !readme.includes(`\`${id}\``) || !readme.includes(name))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  const isElement = (id: string): boolean => {
    const node = model.nodes.get(id);
    return node !== undefined && node.type !== 'event-sub-process' && node.type !== 'sub-process';
  };

  const hostOf = (id: string): string | undefined => {
    const node = model.nodes.get(id);
    return node?.type === 'boundary-event' ? node.attachedTo : undefined;
  };

  const belongsTo = ({ source, target }: Line, id: string): boolean =>
    [source, target, hostOf(source)].includes(id) || hostOf(id) === source || hostOf(id) === target;

  function isAttached({ source, target, points }: Line): boolean {
    const [first, last] = [points[0], points.at(-1)];
    return (
      first !== undefined &&
      last !== undefined &&
      isOnBorder(boxes.get(source), first) &&
      isOnBorder(boxes.get(target), last)
    );
  }
});

const share = (one: Line, other: Line): boolean => one.source === other.source || one.target === other.target;

const cross = (one: Line, other: Line): boolean =>
  piecesOf(one).some((a) => piecesOf(other).some((b) => touch(a, b)));

const isSquare = (line: Line): boolean =>
  piecesOf(line).every(({ left, right, top, bottom }) => left === right || top === bottom);

function isOnBorder(box: Box | undefined, [x, y]: [number, number]): boolean {
  if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  return x === box.left || x === box.right || y === box.top || y === box.bottom;
}
