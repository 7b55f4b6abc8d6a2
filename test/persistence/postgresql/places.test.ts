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
  expect(begun).toEqual(['one', 'a', 'b', 'c', 'd']);
  for (const name of ['a', 'b']) await end(name);
  expect(begun).not.toContain('e');
  await end('c');
  expect(begun).toContain('e');
});

it('always leaves one, also of a single connection, and has it back after a failure', async () => {
  places = new Places(1);
  void places.forPeople(work('one'));
  const failing = places.forPatient(() => Promise.reject(new Error('lost')));
  await expect(failing).rejects.toThrow('lost');
  patient('a');
  await breath();
  expect(begun).toEqual(['one', 'a']);
});
