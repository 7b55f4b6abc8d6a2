import { completeActivity } from './complete-activity.ts';
import { attempt } from '../incidents.ts';
import { stepIn } from '../scopes/local-scope.ts';
import { nodeOf } from '../node-of.ts';
import type { Run, Token } from '../run.ts';

/** What the element waits for has happened before its token came: it is entered and done with at once. */
export function enterDone(run: Run, token: Token): void {
  const node = nodeOf(run.model, token.at);
  run.events.push({ type: 'element.entered', elementId: node.id });
  attempt(run, token, 'enter', () =>
    completeActivity(run, node.mapping ? stepIn(run, node, node.mapping, token) : token),
  );
}
