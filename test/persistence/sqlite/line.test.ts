import { Line } from '../../../src/persistence/sqlite/line.ts';

let nowMs: number;
let line: Line<string>;
beforeEach(() => {
  nowMs = 0;
  line = new Line(() => nowMs);
});

const patient = (...names: string[]) => names.forEach((name) => line.join(name, true));
const person = (name: string) => line.join(name, false);

/** Those who share a commit now. */
function group(): string[] {
  const members: string[] = [];
  for (let next = line.next(0); next !== undefined; next = line.next(members.length)) members.push(next);
  return members;
}

it('lets all go together while nobody is about', () => {
  patient('a', 'b', 'c', 'd');
  expect(group()).toEqual(['a', 'b', 'c', 'd']);
  expect(line.isEmpty).toBe(true);
});

it('lets people go first, in their order, with no patient one beside several of them', () => {
  patient('a', 'b');
  person('one');
  person('two');
  expect(group()).toEqual(['one', 'two']);
  expect(group()).toEqual(['a', 'b']);
});

it('lets few patient ones go together while people are about, and all of them when they have gone', () => {
  person('one');
  patient('a', 'b', 'c', 'd', 'e', 'f');
  expect(group()).toEqual(['one', 'a']);
  expect(group()).toEqual(['b', 'c']);
  nowMs = 1_000;
  expect(group()).toEqual(['d', 'e', 'f']);
});

it('leaves no patient one standing for ever where people never cease', () => {
  patient('a');
  person('one');
  expect(group()).toContain('a');
});
