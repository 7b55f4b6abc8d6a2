import type { DefinitionState } from 'bpmn-elements';
import type { Engine } from 'bpmn-engine';
import type { Environment } from '../environment.ts';
import type { Model } from '../model/model.ts';
import type { Outcome } from '../outcome.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Stimulus } from '../stimulus.ts';
import type { Letter } from './letter.ts';
import { newEngine } from './new-engine.ts';

/**
 * `advance`, executed by bpmn-engine: a new engine recovers the execution, resumes it, is given the stimulus
 * as a signal, and is dropped. Same arguments, same outcome; an error thrown inside comes out.
 */
export function hostedAdvance(
  model: Model,
  snapshot: Snapshot | undefined,
  stimulus: Stimulus,
  environment: Environment,
): Outcome {
  return deliver(resumedEngine(model, snapshot), { stimulus, environment });
}

// The shell around a process is the same for every instance of a model, since all that differs is in the
// snapshot: so one state of the shell, taken when it first runs, serves to recover them all.
const shells = new WeakMap<Model, (snapshot: Snapshot | undefined) => object>();

/** An engine whose definition executes and whose process, in that state, waits for a signal. */
export function resumedEngine(model: Model, snapshot: Snapshot | undefined): Engine {
  const shell = shells.get(model) ?? firstShell(model);
  shells.set(model, shell);
  const engine = newEngine(model).recover(shell(snapshot));
  resume(engine);
  return engine;
}

function firstShell(model: Model): (snapshot: Snapshot | undefined) => object {
  const engine = newEngine(model).recover({ definitions: [{ id: `${model.processId}_definitions` }] });
  resume(engine);
  definitionOf(engine).run();
  const text = JSON.stringify(definitionOf(engine).getState());
  return (snapshot) => {
    const definition = JSON.parse(text) as DefinitionState;
    const [process] = definition.execution?.processes ?? [];
    if (process) Object.assign(process, { snapshot });
    return { name: model.processId, definitions: [definition] };
  };
}

// `resume` is declared async but works until its first await, and there is none once a definition has been
// recovered: so everything has happened when it returns. What it throws arrives at the promise, too late for
// this command, whose letter then stays unanswered.
function resume(engine: Engine): void {
  engine.resume().catch(() => undefined);
}

/**
 * Gives the process a letter by the exchange on which signals reach it, not through the definition, which would
 * look for others to tell, and takes the answer. The engine is not to be used again where this throws. */
export function deliver(engine: Engine, letter: Letter): Outcome {
  const [process] = definitionOf(engine).getProcesses();
  process?.broker.publish('api', 'process.signal', { message: letter }, { type: 'signal' });
  if (!letter.outcome)
    throw new Error(`Expected the hosted process ${engine.name} to answer, but it did not`);
  return letter.outcome;
}

function definitionOf(engine: Engine) {
  const [definition] = engine.execution.definitions;
  if (!definition) throw new Error(`Expected ${engine.name} to hold a definition, but it holds none`);
  return definition;
}
