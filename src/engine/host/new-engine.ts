import { Engine } from 'bpmn-engine';
import type { Model } from '../model/model.ts';
import { hostedProcess } from './hosted-process.ts';
import { ModelContext } from './model-context.ts';

// An engine that knows one model. Nothing of the library's defaults that could run code or cost time is left
// in it: no node:vm scripts, no debug logger, no timers.

export function newEngine(model: Model): Engine {
  const sourceContext = new ModelContext(model);
  assertHosted(sourceContext);
  return new Engine({
    name: model.processId,
    sourceContext,
    elements: { Process: hostedProcess },
    Logger: () => silent,
    scripts: noScripts,
    timers: noTimers,
  });
}

/** The library takes whatever class the context names: the wrong one would run stock elements without a word. */
function assertHosted(context: ModelContext): void {
  const stock = context.getProcesses().find(({ Behaviour }) => Behaviour !== hostedProcess);
  if (stock) throw new Error(`Expected to host ${stock.id}, but its context names another process element`);
}

const ignore = (): void => undefined;
const silent = { debug: ignore, error: ignore, warn: ignore };

const refuse = (): never => {
  throw new Error(
    'Expected the interpreter to run all elements, but a stock element asked for a script or a timer',
  );
};
const noScripts = { register: refuse, getScript: refuse };
const noTimers = { executing: [], register: refuse, setTimeout: refuse, clearTimeout: refuse };
