import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../src/engine/model/model.ts';
import { boxesIn, enters, linesIn, piecesOf, touch, type Box, type Line } from './drawn.ts';
import { folder, pengaduan, readProcess } from './pengaduan-case.ts';

// The picture complaints are handled by: nothing is left out of it, and nothing in it is in the way.

const xml = readProcess();
const boxes = boxesIn(xml);
const lines = linesIn(xml);
let model: Model;
beforeAll(async () => void (model = await pengaduan()));

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
  expect(right - left).toBeLessThanOrEqual(1650);
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
  return node !== undefined && node.type !== 'event-sub-process';
};

const hostOf = (id: string): string | undefined => {
  const node = model.nodes.get(id);
  return node?.type === 'boundary-event' ? node.attachedTo : undefined;
};

const belongsTo = ({ source, target }: Line, id: string): boolean =>
  [source, target, hostOf(source)].includes(id) || hostOf(id) === source || hostOf(id) === target;

const share = (one: Line, other: Line): boolean => one.source === other.source || one.target === other.target;

const cross = (one: Line, other: Line): boolean =>
  piecesOf(one).some((a) => piecesOf(other).some((b) => touch(a, b)));

const isSquare = (line: Line): boolean =>
  piecesOf(line).every(({ left, right, top, bottom }) => left === right || top === bottom);

function isAttached({ source, target, points }: Line): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    isOnBorder(boxes.get(source), first) &&
    isOnBorder(boxes.get(target), last)
  );
}

function isOnBorder(box: Box | undefined, [x, y]: [number, number]): boolean {
  if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  return x === box.left || x === box.right || y === box.top || y === box.bottom;
}
