import type { CallActivity } from '../../model/model.ts';
import { closeWork } from './close-work.ts';
import { completeActivity } from './complete-activity.ts';
import { attempt } from '../incidents.ts';
import { outputsOf, setOwn } from './map-variables.ts';
import { nodeOf } from '../node-of.ts';
import type { Run, Token } from '../run.ts';
import type { Variables } from '../../variables.ts';

// The called instance has ended. What it ended with is kept at the token until it has been taken over, so that
// a mapping which fails can be tried again without doing the called process a second time.

export function callReturns(run: Run, token: Token, returned: Variables): void {
  closeWork(run, token, 'completed');
  token.returned = returned;
  run.events.push({ type: 'call.ended', elementId: token.at });
  takeOver(run, token);
}

export function takeOver(run: Run, token: Token): void {
  attempt(run, token, 'return', () => {
    const { outside, own } = outputsOf(callerAt(run, token), token.returned ?? {});
    setOwn(run, token, own);
    completeActivity(run, token, outside);
  });
}

export function callerAt(run: Run, { at }: Token): CallActivity {
  const node = nodeOf(run.model, at);
  if (node.type !== 'call-activity')
    throw new Error(`The snapshot holds a call of ${at}, which calls nothing`);
  return node;
}
