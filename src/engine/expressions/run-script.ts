import type { Json, Variables } from '../variables.ts';
import { ExpressionError } from './expression-error.ts';
import { outputAtOnce } from './script-at-once.ts';
import { runInThread, type Order } from './script-threads.ts';
import { toJson } from './to-json.ts';

// A script task's JavaScript, in QuickJS in a worker thread, within limits of time, memory and output. The
// script reads its variables by name or with execution.getVariable, and writes with execution.setVariable.

export interface ScriptRun {
  source: string;
  variables: Variables;
  timeoutMs: number;
  memoryBytes: number;
  outputBytes: number;
}

export interface ScriptResult {
  /** The value of the script's last statement; null where it has none. */
  result: Json;
  /** What the script has set, and nothing else. */
  variables: Variables;
}

/** What the script of a script task may take. */
export const scriptLimits = { timeoutMs: 2_000, memoryBytes: 16 * 1024 * 1024, outputBytes: 256 * 1024 };

const LONGEST_SOURCE = 100_000;

/** Rejects with an ExpressionError saying what the script did or took too much of. */
export const runScript = async (script: ScriptRun): Promise<ScriptResult> =>
  read(await runInThread(orderOf(script)));

/** The same without a promise: the thread that asks sleeps meanwhile, which only a test can afford. */
export const runScriptAtOnce = (script: ScriptRun): ScriptResult => read(outputAtOnce(orderOf(script)));

function orderOf({ source, variables, ...limits }: ScriptRun): Order {
  if (source.length > LONGEST_SOURCE)
    throw new ExpressionError(`the script is longer than ${LONGEST_SOURCE} characters`);
  return { source, variables: JSON.stringify(variables), ...limits };
}

/** The output is the script's own work, so it is parsed like anything from outside. */
function read(output: string): ScriptResult {
  const parsed = toJson(JSON.parse(output));
  if (!isObject(parsed) || !isObject(parsed.variables))
    throw new ExpressionError('the script gives no result');
  return { result: parsed.result ?? null, variables: parsed.variables };
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
