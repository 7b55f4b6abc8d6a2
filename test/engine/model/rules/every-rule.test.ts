import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lintPlugin } from '../../../../src/engine/model/lint-plugin/plugin.ts';
import { rules } from '../../../../src/engine/model/rules/rules.ts';
import { warnings } from '../../../../src/engine/model/rules/warnings.ts';

// A rule, its page and its test have one name, so that whoever is told of the one finds the others.

const root = process.cwd();
const docs = join(root, 'docs/rules');
const beforeRules = ['content-known', 'expression-reads'];
const errors = [...Object.keys(rules), ...beforeRules];
const names = [...errors, ...Object.keys(warnings)];
const index = readFileSync(join(docs, 'README.md'), 'utf8');
const [errorTable = '', warningTable = ''] = index.slice(index.indexOf('## Errors')).split('## Warnings');

describe.each(names)('%s', (name) => {
  it('has a file, a page and a test', () => {
    const found = [
      ...placesOf(`${name}.ts`, 'src/engine/model/rules'),
      ...placesOf(`${name}.test.ts`, 'test/engine/model/rules'),
    ];
    const [folder] = placesOf(`${name}.test.ts`, 'test/engine/model/rules');
    expect(folder).toBeDefined();
    expect(found).toEqual(beforeRules.includes(name) ? [folder] : [folder, folder]);
    expect(existsSync(join(docs, `${name}.md`))).toBe(true);
  });

  it('is explained: what, why, broken, kept and how to mend it', () => {
    const page = readFileSync(join(docs, `${name}.md`), 'utf8');
    const headings = [...page.matchAll(/^##? (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([name, 'Why', 'Broken', 'Kept', 'How to mend it']);
    expect(page.replace(/\s+/g, ' ')).toContain(errors.includes(name) ? 'An error:' : 'A warning:');
    expect(errors.includes(name) ? errorTable : warningTable).toContain(`[${name}](${name}.md)`);
  });
});

it('no page is left of a rule that is gone', () => {
  const pages = readdirSync(docs).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

it('the plugin has every rule that needs no file, and says where each is explained', () => {
  const plugin = lintPlugin('https://example.org/rules');
  expect(Object.keys(plugin.rules).sort()).toEqual(names.filter((name) => name !== 'content-known').sort());
  for (const [name, factory] of Object.entries(plugin.rules)) {
    expect(factory().meta.documentation.url).toBe(`https://example.org/rules/${name}.md`);
    expect(plugin.configs.recommended.rules[name]).toBe(name in warnings ? 'warn' : 'error');
    expect(plugin.configs.all.rules[name]).toBe('error');
  }
});

/** The folders below `base` that hold a file of this name: a rule and its test stand in folders of one name. */
function placesOf(file: string, base: string): string[] {
  const paths = readdirSync(join(root, base), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => basename(path) === file).map((path) => dirname(path));
}
