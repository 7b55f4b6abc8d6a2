// The inside of a script's worker thread. JavaScript of a model runs in QuickJS (WebAssembly): it is given
// one text with its variables and gives one text back, and no function of this side is reachable from it.
// Plain JavaScript, because a worker is loaded by Node itself, without the compiler that tests run through.

import { parentPort, workerData } from 'node:worker_threads';
import { getQuickJS, shouldInterruptAfterDeadline } from 'quickjs-emscripten';

/**
 * @typedef {import('quickjs-emscripten').QuickJSContext} Context
 * @typedef {import('quickjs-emscripten').QuickJSHandle} Handle
 * @typedef {{ source: string, variables: string, timeoutMs: number, memoryBytes: number, outputBytes: number }} Order
 * @typedef {{ output: string } | { failure: string }} Reply
 */

const STACK_BYTES = 256 * 1024;

// Runs inside QuickJS. `written` has no prototype, so that any name is only a name.
const PRELUDE = `(text) => {
  const { parse, stringify } = JSON;
  const read = parse(text), written = Object.create(null), has = Object.hasOwn;
  const named = (name) => { if (typeof name !== 'string') throw new TypeError('the name of a variable must be a text'); return name; };
  globalThis.execution = Object.freeze({
    getVariable: (name) => name in written ? written[name] : has(read, named(name)) ? read[name] : null,
    hasVariable: (name) => name in written || has(read, named(name)),
    setVariable: (name, value) => { written[named(name)] = value === undefined ? null : value; },
  });
  for (const name of Object.keys(read)) if (!(name in globalThis)) globalThis[name] = read[name];
  return (result) => {
    if (result instanceof Promise) throw new TypeError('a script cannot be asynchronous');
    return stringify({ result: result === undefined ? null : result, variables: written });
  };
}`;

const quickjs = await getQuickJS();

/** @param {Order} order @returns {Reply} */
function run(order) {
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(order.memoryBytes);
  runtime.setMaxStackSize(STACK_BYTES);
  runtime.setInterruptHandler(
    shouldInterruptAfterDeadline(performance.timeOrigin + performance.now() + order.timeoutMs),
  );
  const context = runtime.newContext();
  const reply = evaluate(context, order);
  // After a failure QuickJS may be broken; the thread is thrown away then, and nothing is worth disposing.
  if ('output' in reply) {
    context.dispose();
    runtime.dispose();
  }
  return reply;
}

/** @param {Context} context @param {Order} order @returns {Reply} */
function evaluate(context, order) {
  const prelude = context.unwrapResult(context.evalCode(PRELUDE, 'prelude.js'));
  const variables = context.newString(order.variables);
  const begun = context.callFunction(prelude, context.undefined, variables);
  if (begun.error) return failed(context, begun.error, order);
  const result = context.evalCode(order.source, 'script.js', { type: 'global' });
  if (result.error) return failed(context, result.error, order);
  const text = context.callFunction(begun.value, context.undefined, result.value);
  if (text.error) return failed(context, text.error, order);
  const output = context.getString(text.value);
  for (const handle of [prelude, variables, begun.value, result.value, text.value]) handle.dispose();
  if (Buffer.byteLength(output) <= order.outputBytes) return { output };
  return { failure: `it gives more than ${order.outputBytes} bytes` };
}

/** @param {Context} context @param {Handle} error @param {Order} order @returns {Reply} */
function failed(context, error, order) {
  /** @type {unknown} */
  const thrown = context.dump(error);
  const message = sentence(thrown);
  if (/^InternalError: interrupted$/.test(message))
    return { failure: `it takes longer than ${order.timeoutMs} ms` };
  if (/out of memory/.test(message))
    return { failure: `it needs more than ${order.memoryBytes} bytes of memory` };
  return { failure: `it throws ${message.slice(0, 500)}` };
}

/** @param {unknown} thrown */
function sentence(thrown) {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown))
    return JSON.stringify(thrown) ?? 'nothing';
  return `${'name' in thrown ? String(thrown.name) : 'Error'}: ${String(thrown.message)}`;
}

parentPort?.on('message', (/** @type {Order} */ order) => parentPort?.postMessage(run(order)));
parentPort?.postMessage('ready');

// Who cannot wait for a message (script-at-once.ts) sleeps until it is woken.
/** @type {{ port: import('node:worker_threads').MessagePort, answered: Int32Array } | null} */
const sleeper = workerData;
sleeper?.port.on('message', (/** @type {Order} */ order) => {
  sleeper.port.postMessage(run(order));
  Atomics.store(sleeper.answered, 0, 1);
  Atomics.notify(sleeper.answered, 0);
});
