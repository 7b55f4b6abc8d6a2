import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// The structure of src/, held by a test: who may import whom, how long a file may be, where time, the
// database and the execution engine are touched.

const root = join(__dirname, '..');
const source = join(root, 'src');

const layers = [
  ['kernel'],
  ['calendar'],
  ['persistence'],
  ['engine'],
  ['definitions'],
  ['identity'],
  ['history'],
  ['jobs'],
  ['tasks'],
  ['instances'],
  ['testing'],
  ['service'],
  ['worker', 'api', 'web'],
  ['app.ts', 'config.ts', 'seed.ts', 'deploy-folders.ts', 'serve.ts', 'supervise.ts'],
  ['main.ts', 'cli'],
];

const files = filesBelow(source).filter((file) => /\.(ts|js)$/.test(file));
const imports = files.flatMap((file) => importsOf(file));

describe('the layers', () => {
  it('has a place for every file of src/', () => {
    expect(files.filter((file) => levelOf(file) === -1)).toEqual([]);
  });

  it('imports from its own folder and from folders to the left, never to the right', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, target: relative(source, join(source, file, '..', target)) }))
      .filter(({ file, target }) => !mayImport(file, target));
    expect(wrong).toEqual([]);
  });

  it('keeps the engine pure: nothing but the kernel and the calendar', () => {
    const wrong = imports
      .filter(({ file, target }) => file.startsWith(`engine${sep}`) && target.startsWith('.'))
      .map(({ file, target }) => relative(source, join(source, file, '..', target)))
      .filter((target) => !/^(engine|kernel|calendar)\b/.test(target));
    expect(wrong).toEqual([]);
  });
});

describe('who may import what', () => {
  it.each([
    ['bpmn-engine', /^engine\/host\//],
    ['bpmn-elements', /^engine\/host\//],
    ['typeorm', /^persistence\//],
    ['better-sqlite3', /^persistence\//],
    ['express', /^(web|api)\//],
    ['bpmn-moddle', /^engine\/model\//],
  ])('%s only below %s', (name, place) => {
    const wrong = imports.filter(({ file, target }) => isPackage(target, name) && !place.test(file));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the wall clock', /new Date\(\)|Date\.now\(\)/, /^kernel\/clock\.ts$/],
    ['the console', /\bconsole\./, /^(main\.ts$|cli\/)/],
    ['code made from text', /\beval\(|new Function\(|node:vm/, /^$/],
  ])('%s is touched only where it belongs', (_, pattern, place) => {
    const wrong = files.filter((file) => pattern.test(withoutComments(file)) && !place.test(file));
    expect(wrong).toEqual([]);
  });
});

describe('the file budget', () => {
  const lengths = files.map((file) => ({ file, lines: linesOf(file) }));

  it('has no file over 250 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('keeps nine files in ten at 120 lines or fewer', () => {
    const long = lengths.filter(({ lines }) => lines > 120);
    expect(long.length / lengths.length).toBeLessThanOrEqual(0.1);
  });

  it('does not use names that say nothing', () => {
    const vague = /(^|[-/])(manager|helper|helpers|util|utils|common|misc)([-.]|$)/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return [relative(source, path)];
  });
}

function importsOf(file: string): { file: string; target: string }[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = text.matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => ({ file, target: match[1] ?? '' }));
}

function levelOf(file: string): number {
  const first = file.split(sep)[0] ?? '';
  return layers.findIndex((layer) => layer.includes(first));
}

function mayImport(file: string, target: string): boolean {
  const [from, to] = [levelOf(file), levelOf(target)];
  if (to === -1) return false;
  const sameFolder = file.split(sep)[0] === target.split(sep)[0];
  return sameFolder || to < from || (from === to && from >= layers.length - 2);
}

function isPackage(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}/`);
}

function withoutComments(file: string): string {
  return readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function linesOf(file: string): number {
  return readFileSync(join(source, file), 'utf8').trimEnd().split('\n').length;
}
