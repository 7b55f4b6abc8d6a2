import { Line } from '../../../src/persistence/sqlite/line.ts';

let line: Line<string>;
beforeEach(() => {
  line = new Line();
});

const patient = (...names: string[]) => names.forEach((name) => line.join(name, true));
const person = (name: string) => line.join(name, false);

/** Those who share a commit now; `meanwhile` happens while the one it is called with has its turn. */
function group(meanwhile: (name: string) => void = () => undefined): string[] {
  const members: string[] = [];
  const gathered = { people: 0, patient: 0 };
  for (let next = line.next(gathered); next !== undefined; next = line.next(gathered)) {
    members.push(next.one);
    gathered[next.isPatient ? 'patient' : 'people'] += 1;
    meanwhile(next.one);
  }
  return members;
}

it('lets all go together while nobody is about', () => {
  patient('a', 'b', 'c', 'd');
  expect(group()).toEqual(['a', 'b', 'c', 'd']);
  expect(line.isEmpty).toBe(true);
});

it('lets people go first, in their order, with one patient one beside them', () => {
  patient('a', 'b', 'c');
  person('one');
  person('two');
  expect(group()).toEqual(['one', 'two', 'a']);
  expect(group()).toEqual(['b', 'c']);
});

it('lets a person who comes meanwhile go next, and sends all of them to the disk', () => {
  patient('a', 'b', 'c', 'd');
  const joins = (name: string) => name === 'b' && person('one');
  expect(group(joins)).toEqual(['a', 'b', 'one']);
  expect(group()).toEqual(['c', 'd']);
});

it('leaves no patient one standing for ever where people never cease', () => {
  patient('a', 'b');
  for (const name of ['a', 'b']) {
    person('one');
    person('two');
    expect(group()).toContain(name);
  }
});
