import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executableElements } from '../src/engine/model/rules/dialect/supported-elements.ts';
import { executableEvents } from '../src/engine/model/rules/dialect/supported-events.ts';
import { rules } from '../src/engine/model/rules/rules.ts';
import { warnings } from '../src/engine/model/rules/warnings.ts';

// docs/dialect.md says what is executed; what can be counted of it is compared with the program.

const page = readFileSync('docs/dialect.md', 'utf8');
const found = (pattern: RegExp, text = page): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();

it.each([...Object.keys(rules), ...Object.keys(warnings)])('leads to the rule %s', (name) => {
  expect(page).toContain(`(rules/${name}.md)`);
});

it('leads to pages that exist', () => {
  expect(found(/\]\(([^)]+)\)/g).filter((link) => !existsSync(join('docs', link)))).toEqual([]);
});

it('names every element that is executed', () => {
  expect([...executableElements].filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});

it('says of every kind of event where it is executed', () => {
  const positions = [...executableEvents.keys()];
  const rows = [...page.matchAll(/^\| (\w+) +\|((?: +(?:yes|–) +\|){5})$/gm)];
  const said = rows.flatMap(([, kind = '', cells = '']) =>
    cells
      .split('|')
      .flatMap((cell, index) => (cell.trim() === 'yes' ? `${positions[index] ?? ''} ${kind}` : [])),
  );
  const executed = [...executableEvents].flatMap(([position, kinds]) =>
    kinds.map((kind) => `${position} ${kind}`),
  );
  expect(said.sort()).toEqual(executed.sort());
});

it('names every attribute of Camunda 7 that is read', () => {
  const below = 'src/engine/model';
  const readers = readdirSync(below, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^([^/]+|readers\/.+)\.ts$/.test(path))
    .map((path) => readFileSync(join(below, path), 'utf8'));
  const read = readers.flatMap((text) => found(/'camunda:([a-z]\w+)'/g, text));
  const missing = [...new Set(read)].filter((name) => !new RegExp(`\\b${name}\\b`).test(page));
  expect(missing).toEqual([]);
});
