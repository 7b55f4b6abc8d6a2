import { Places } from '../../../src/persistence/postgresql/places.ts';
import { breath } from '../counters.ts';

let places: Places;
let begun: string[];
let ends: Map<string, () => void>;
beforeEach(() => {
  places = new Places(8);
  [begun, ends] = [[], new Map()];
});

const work = (name: string) => () => {
  begun.push(name);
  return new Promise<void>((end) => ends.set(name, end));
};
const patient = (...names: string[]) => names.map((name) => places.forPatient(work(name)));

async function end(name: string): Promise<void> {
  ends.get(name)?.();
  await breath();
}

it('gives half of them to what nobody waits for, in the order it came', async () => {
  patient('a', 'b', 'c', 'd', 'e', 'f');
  await breath();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  await end('c');
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('gives a quarter of them while people are about, who wait for none of them', async () => {
  void places.forPeople(work('one'));
  await breath();
  expect(begun).toEqual(['one']);
  patient('a', 'b', 'c', 'd', 'e');
  await breath();
  expect(begun).toEqual(['one', 'a', 'b']);
  await end('a');
  expect(begun).toEqual(['one', 'a', 'b', 'c']);
  await end('one');
  expect(begun).toEqual(['one', 'a', 'b', 'c', 'd', 'e']);
});

it('begins nothing more beside people before there is room', async () => {
  patient('a', 'b', 'c', 'd', 'e');
  void places.forPeople(work('one'));
  await breath();
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'one']);
  for (const name of ['a', 'b']) await end(name);
  expect(begun).not.toContain('e');
  await end('c');
  expect(begun).toContain('e');
});

it('lets people wait in line, in the order they came, where all connections are in use', async () => {
  for (const name of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']) void places.forPeople(work(name));
  await breath();
  expect(begun).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  await end('4');
  expect(begun.at(-1)).toBe('9');
  expect(begun).not.toContain('10');
});

it('gives a line of people without end no more than its turn: patient work has its share, also of one connection', async () => {
  places = new Places(1);
  void places.forPeople(work('one'));
  void places.forPeople(work('two'));
  const failing = places.forPatient(() => Promise.reject(new Error('lost')));
  await breath();
  expect(begun).toEqual(['one']);
  await end('one');
  await expect(failing).rejects.toThrow('lost');
  patient('a');
  await end('two');
  expect(begun).toEqual(['one', 'two', 'a']);
});
