import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDecisions } from '../../src/engine/decisions/compile-decisions.ts';
import { newRun } from '../../src/engine/decisions/decide.ts';
import type { Decisions, DrgElement } from '../../src/engine/decisions/drg.ts';
import { functionOf, valueOf } from '../../src/engine/decisions/evaluate-drg.ts';
import { invoke } from '../../src/engine/decisions/boxed/function-definition.ts';
import { newValues, type Run } from '../../src/engine/decisions/run.ts';
import { childOf, childrenOf, parseXml, type Xml } from './parse-xml.ts';
import { isExpected, valueIn } from './tck-values.ts';

// Runs the DMN TCK as its files say: a folder a model, its test cases beside it in *-test-*.xml.

export interface TckResult {
  models: number;
  /** Expected values; a test case may have several. */
  cases: number;
  failed: { model: string; test: string; node: string; expected: unknown; actual: unknown }[];
}

export async function runTck(folder: string): Promise<TckResult> {
  const result: TckResult = { models: 0, cases: 0, failed: [] };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const files = filesIn(join(folder, entry.name));
    const tests = files.filter((file) => /-test-.*\.xml$/.test(file));
    if (tests.length === 0) continue;
    result.models += 1;
    for (const test of tests) await runFile(entry.name, test, files, result);
  }
  return result;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .sort();

async function runFile(model: string, file: string, files: string[], result: TckResult): Promise<void> {
  const cases = parseXml(readFileSync(file, 'utf8'));
  const name = childOf(cases, 'modelName')?.text.trim() ?? '';
  const loaded = await load(model, name, files);
  for (const test of childrenOf(cases, 'testCase')) {
    for (const node of childrenOf(test, 'resultNode')) {
      const expected = valueIn(childOf(node, 'expected'));
      const actual = typeof loaded === 'string' ? loaded : attempt(() => actualOf(loaded, test, node));
      result.cases += 1;
      if (isExpected(actual, expected)) continue;
      const where = { model, test: test.attributes['id'] ?? '', node: node.attributes['name'] ?? '' };
      result.failed.push({ ...where, expected, actual });
    }
  }
}

/** The model under test comes last, so that its elements are the ones found by name. */
async function load(model: string, name: string, files: string[]): Promise<Decisions | string> {
  const dmn = files.filter((file) => file.endsWith('.dmn'));
  const own = dmn.filter((file) => file.endsWith(`/${name}`));
  const imported = dmn.filter((file) => !own.includes(file));
  try {
    const texts = own
      .concat(needsImports(own) ? imported : [])
      .map((file) => ({ name: file, content: readFileSync(file, 'utf8') }));
    return (await readDecisions(texts)).decisions;
  } catch (error) {
    return `${model} cannot be read: ${String(error)}`;
  }
}

const needsImports = (files: string[]): boolean =>
  files.some((file) => /<(?:\w+:)?import\s/.test(readFileSync(file, 'utf8')));

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return `throws ${String(error)}`;
  }
}

function actualOf(decisions: Decisions, test: Xml, node: Xml): unknown {
  const inputs = childrenOf(test, 'inputNode').map(
    (input) => [input.attributes['name'] ?? '', valueIn(input)] as const,
  );
  const given = newValues(Object.fromEntries(inputs));
  // The clock of a test case: the TCK expects no particular instant.
  const run = newRun(given, new Date('2026-11-22T09:00:00.000Z'));
  const name = test.attributes['invocableName'] ?? node.attributes['name'] ?? '';
  return evaluate(decisions, named(decisions, name, test.attributes['type']), run);
}

function named({ elements }: Decisions, name: string, type: string | undefined): DrgElement | undefined {
  const kinds = { bkm: 'knowledge', decisionService: 'service' } as Record<string, string>;
  const kind = kinds[type ?? ''] ?? 'decision';
  return [...elements.values()].find((element) => element.kind === kind && element.name === name);
}

function evaluate(decisions: Decisions, element: DrgElement | undefined, run: Run): unknown {
  if (element === undefined) return 'no such element';
  if (element.kind === 'input' || element.kind === 'decision') return valueOf(decisions, element.key, run);
  const names = element.parameters.map((parameter) =>
    'name' in parameter ? parameter.name : (parameter.path.at(-1) ?? ''),
  );
  const given = newValues(Object.fromEntries(names.map((name) => [name, run.given[name] ?? null])));
  return invoke(functionOf(decisions, element, run), given);
}
