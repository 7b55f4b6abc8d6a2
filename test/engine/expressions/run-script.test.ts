import { ExpressionError } from '../../../src/engine/expressions/expression-error.ts';
import { runScript, runScriptAtOnce } from '../../../src/engine/expressions/run-script.ts';
import { closeScriptWorkers, scriptWorkerCount } from '../../../src/engine/expressions/script-threads.ts';
import type { Variables } from '../../../src/engine/variables.ts';

const limits = { timeoutMs: 15_000, memoryBytes: 8 * 1024 * 1024, outputBytes: 10_000 };
const run = (source: string, variables: Variables = {}) => runScript({ source, variables, ...limits });
const failureOf = (source: string, timeoutMs = limits.timeoutMs): Promise<unknown> =>
  runScript({ source, variables: {}, ...limits, timeoutMs }).catch((error: unknown) => error);

afterAll(closeScriptWorkers);

describe('a script', () => {
  it('reads variables by name and by getVariable, and gives its last value', async () => {
    const { result, variables } = await run('amount * 2 + execution.getVariable("more")', {
      amount: 20,
      more: 2,
    });
    expect(result).toBe(42);
    expect(variables).toEqual({});
  });

  it('gives back what it set, and only that', async () => {
    const source =
      'execution.setVariable("list", [1, { a: null }]); execution.setVariable("x", execution.getVariable("list").length);';
    expect(await run(source, { kept: 'as it was' })).toEqual({
      result: null,
      variables: { list: [1, { a: null }], x: 2 },
    });
  });

  it('does not change what it reads', async () => {
    expect((await run('list.push(3)', { list: [1, 2] })).variables).toEqual({});
  });

  it('starts afresh each time', async () => {
    await run('globalThis.left = "behind"; Array.prototype.map = null; 1');
    expect((await run('typeof left + typeof [].map')).result).toBe('undefinedfunction');
  });

  it('reads null for what is not set, and a name without value is an error', async () => {
    expect((await run('execution.getVariable("nothing")')).result).toBeNull();
    await expect(run('nothing + 1')).rejects.toThrow(/the script fails: it throws ReferenceError: .*nothing/);
  });
});

describe('a script that does not end', () => {
  it.each([
    ['loops for ever', 'while (true) {}'],
    ['catches its own interruption', 'while (true) { try { while (true) {} } catch {} }'],
    ['loops in a getter of its error', 'throw { get message() { while (true) {} } }'],
    ['backtracks for ever', '/^(a+)+$/.test("a".repeat(60) + "b")'],
    ['replaces JSON', 'JSON.stringify = () => "{}"; JSON.parse = null; while (true) {}'],
  ])('%s: is stopped after its time, and the next one works', async (_, source) => {
    await run('1');
    const startedAt = performance.now();
    const failure = await failureOf(source, 300);
    expect(failure).toBeInstanceOf(ExpressionError);
    expect(String(failure)).toMatch(/the script fails: it (?:takes longer than 300 ms|throws)/);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect((await run('1 + 1')).result).toBe(2);
  });
});

describe('a script that fails', () => {
  it.each([
    ['eats memory', 'const all = []; while (true) all.push(new Uint8Array(4000000))', /bytes of memory/],
    ['doubles a text', 'let text = "x"; while (true) text += text', /bytes of memory|throws/],
    ['gives too much', '"x".repeat(20000)', /more than 10000 bytes/],
    ['sets too much', 'execution.setVariable("x", "x".repeat(20000))', /more than 10000 bytes/],
    ['recurses for ever', 'const f = () => f() + 1; f()', /throws .*stack/],
    ['has a syntax error', 'let let = ;', /throws SyntaxError/],
    ['throws', 'throw new Error("no stock")', /throws Error: no stock/],
    ['throws nothing', 'throw undefined', /throws/],
    ['gives a circle', 'const a = {}; a.a = a; a', /throws TypeError/],
    ['gives a big integer', '10n', /throws TypeError/],
    ['is asynchronous', 'Promise.resolve(1)', /asynchronous/],
    ['nests its result without end', 'let a = []; for (let i = 0; i < 200; i++) a = [a]; a', /levels deep/],
    ['forges a prototype', 'execution.setVariable("__proto__", { polluted: true })', /__proto__/],
  ])('%s: is told so, and the next one works', async (_, source, sentence) => {
    const failure = await failureOf(source);
    expect(failure).toBeInstanceOf(ExpressionError);
    expect(String(failure)).toMatch(sentence);
    expect((await run('1 + 1')).result).toBe(2);
  });

  it('takes its thread with it', async () => {
    await closeScriptWorkers();
    await run('1');
    expect(scriptWorkerCount()).toBe(1);
    await run('throw 1').catch(() => undefined);
    expect(scriptWorkerCount()).toBe(0);
  });
});

describe('the host', () => {
  it.each([
    ['process', 'typeof process'],
    ['require', 'typeof require'],
    ['fetch', 'typeof fetch'],
    ['setTimeout', 'typeof setTimeout'],
    ['the worker port', 'typeof postMessage + typeof parentPort'],
    ['WebAssembly', 'typeof WebAssembly'],
  ])('offers no %s', async (_, source) => {
    expect(String((await run(source)).result).replaceAll('undefined', '')).toBe('');
  });

  it('is not reached through constructors, which make functions of the sandbox only', async () => {
    const source =
      'execution.getVariable.constructor.constructor("return typeof process + typeof require")()';
    expect((await run(source)).result).toBe('undefinedundefined');
  });

  it.each([
    ['static import', 'import fs from "node:fs"; fs'],
    ['dynamic import', 'import("node:fs")'],
    ['require of a module', 'require("node:fs")'],
    ['eval of process', 'eval("process.exit(1)")'],
  ])('is not reached by %s', async (_, source) => {
    await expect(run(source)).rejects.toBeInstanceOf(ExpressionError);
  });
});

describe('a script run at once', () => {
  const limits = { timeoutMs: 100, memoryBytes: 8_000_000, outputBytes: 1_000 };
  const atOnce = (source: string) => runScriptAtOnce({ source, variables: { a: 2 }, ...limits });

  it('answers without a promise', () => {
    expect(atOnce('execution.setVariable("b", a); a * 3')).toEqual({ result: 6, variables: { b: 2 } });
  });

  it('is stopped like any other, and the next one runs', () => {
    expect(() => atOnce('for (;;);')).toThrow(
      new ExpressionError('the script fails: it takes longer than 100 ms'),
    );
    expect(atOnce('a').result).toBe(2);
  });
});

describe('script threads', () => {
  it('are few, whatever the number of scripts, and are gone when closed', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => run('n * n', { n })));
    expect(results.map(({ result }) => result)).toEqual(Array.from({ length: 12 }, (_, n) => n * n));
    expect(scriptWorkerCount()).toBeLessThanOrEqual(2);
    await closeScriptWorkers();
    expect(scriptWorkerCount()).toBe(0);
  });

  it('reject what is running when they are closed', async () => {
    const running = failureOf('while (true) {}');
    await closeScriptWorkers();
    expect(await running).toBeInstanceOf(ExpressionError);
    expect((await run('2')).result).toBe(2);
  });
});
