import { Statements } from '../../../src/persistence/postgresql/statements.ts';

let statements: Statements;
beforeEach(() => {
  statements = new Statements();
});

it('a text that comes again has a name, always the same and its own', () => {
  expect(statements.of('SELECT ?')).toEqual({ text: 'SELECT $1' });
  const again = statements.of('SELECT ?');
  expect(again).toEqual({ text: 'SELECT $1', name: expect.any(String) });
  expect(statements.of('SELECT ?')).toEqual(again);
  statements.of('SELECT 2');
  expect(statements.of('SELECT 2').name).not.toBe(again.name);
});

it('names are new once tables have changed', () => {
  statements.of('SELECT ?');
  const before = statements.of('SELECT ?').name;
  statements.renew();
  expect(statements.of('SELECT ?').name).not.toBe(before);
});

it('texts without end neither get names without end nor take those of others', () => {
  statements.of('SELECT 1');
  const { name } = statements.of('SELECT 1');
  const names = new Set<string | undefined>();
  for (let index = 0; index < 5_000; index += 1) {
    statements.of(`SELECT ${index}, ?`);
    names.add(statements.of(`SELECT ${index}, ?`).name);
  }
  expect(names.size).toBe(500);
  expect(statements.of('SELECT 1')).toEqual({ text: 'SELECT 1', name });
});
