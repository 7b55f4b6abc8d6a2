import type { Binding, CallActivity } from '../../model/model.ts';
import type { CallOpened } from '../../outcome.ts';
import { evaluate, evaluateText } from '../../run/evaluate.ts';
import { label } from '../../run/node-of.ts';
import { inputsOf } from '../../run/activities/map-variables.ts';
import { nextKey, type Run, type Token } from '../../run/run.ts';
import { Stuck } from '../../run/stuck.ts';
import type { Behaviour } from '../behaviour.ts';
import { readNumber } from '../tasks/task-attributes.ts';

// Another process does it, in an instance of its own that the caller of the engine starts; the token waits for
// its end. Which process, and what it is given, is settled when the token arrives.

export const callActivity: Behaviour<CallActivity> = {
  enter(run, node, token) {
    const called = describe(run, node, token);
    const key = nextKey(run);
    token.call = key;
    run.callsOpened.push({ key, ...called });
    run.events.push({ type: 'call.started', elementId: node.id, calledElement: called.calledElement });
  },
};

function describe(run: Run, node: CallActivity, token: Token): Omit<CallOpened, 'key'> {
  const what = `the process that ${label(node)} calls`;
  return {
    elementId: node.id,
    calledElement: evaluateText(run, node.calledElement, token.in, what),
    ...boundTo(run, node.binding, node, token),
    ...keyOf(run, node, token),
    variables: inputsOf(run, node, token),
  };
}

function boundTo(run: Run, binding: Binding, node: CallActivity, token: Token) {
  if (!('value' in binding)) return { binding: binding.kind };
  const { kind, value } = binding;
  const what = `the ${kind} that ${label(node)} calls`;
  if (kind === 'versionTag') return { binding: kind, versionTag: evaluateText(run, value, token.in, what) };
  const version = readNumber(run, value, token, what);
  if (version === undefined) throw new Stuck(`The version that ${label(node)} calls is not set`);
  return { binding: kind, version };
}

function keyOf(run: Run, node: CallActivity, token: Token): Pick<CallOpened, 'businessKey' | 'inheritsKey'> {
  const { businessKey } = node;
  if (businessKey === 'inherited') return { inheritsKey: true };
  const what = `the business key that ${label(node)} gives`;
  const value = businessKey ? evaluate(run, businessKey, token.in, what) : null;
  if (value === null || value === '') return {};
  if (typeof value === 'object' || typeof value === 'boolean')
    throw new Stuck(`${what.replace('the', 'The')} is ${JSON.stringify(value)} and not a text`);
  return { businessKey: String(value) };
}
