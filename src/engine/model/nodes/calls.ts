import type { Activity } from './activities.ts';
import type { Binding } from './binding.ts';
import type { Expression } from './expression.ts';
import type { VariableMapping } from '../source/variables/variable-mapping.ts';

// What calls another process, and what it gives to it and takes back. As in Camunda 7 nothing passes unless
// it is mapped.

export interface CallActivity extends Activity {
  readonly type: 'call-activity';
  /** The id of the process. */
  readonly calledElement: Expression;
  /** `deployment`: the version that was the newest when the caller was deployed. */
  readonly binding: Binding;
  readonly businessKey?: BusinessKey;
  readonly inputs: readonly VariableMapping[];
  readonly outputs: readonly VariableMapping[];
}

/** Of the instance that is called: the caller's own, or what an expression gives. */
export type BusinessKey = 'inherited' | Expression;
