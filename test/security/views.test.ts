import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderer } from '../../src/web/rendering/render.ts';

// What a view writes without escaping is made by the site itself: pictures, parts, and text that was escaped
// a moment before. No part takes markup from whoever includes it.

const files = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ejs'),
);
const made =
  /^(?:icon\(|include\(|body$|refresh$|(?:quarterChart|elementChart|chart\.svg)$|shared\(\)$|until\(row\.deadline\)$|escapeFn\(|JSON\.stringify\(.*\)\.replace\(\/<\/g, '\\\\u003c'\)$)/;

it.each(files)('%s writes nothing raw that it was given', (file) => {
  const raw = [...readFileSync(join('views', file), 'utf8').matchAll(/<%-\s*([\s\S]*?)\s*-?%>/g)];
  expect(raw.map(([, expression = '']) => expression).filter((expression) => !made.test(expression))).toEqual(
    [],
  );
});

it('a table and a list of facts show markup as the text it is', async () => {
  const render = renderer({ cache: false });
  const markup = '<b>x</b>';
  const table = { caption: 'x', columns: [{ label: 'x' }], rows: [[{ text: markup, html: markup }]] };
  expect(await render('parts/table', { table })).not.toContain(markup);
  const facts = [{ label: 'x', value: markup, html: markup }];
  expect(await render('parts/facts', { facts })).not.toContain(markup);
});
