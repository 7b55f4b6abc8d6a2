import type { Run } from '../run/run.ts';
import { setVariables } from '../run/run-variables.ts';
import { rootOf } from '../run/root-of.ts';
import type { Stimulus } from '../stimulus.ts';

/** Someone changed variables of the process from outside; what is evaluated from now on sees them. */
export function variablesChanged(run: Run, stimulus: Extract<Stimulus, { type: 'variables-changed' }>): void {
  setVariables(run, rootOf(run).key, stimulus.variables);
}
