import type { FlowNode, MultiInstance } from '../../model/model.ts';
import { holds } from '../condition-holds.ts';
import { label } from '../node-of.ts';
import type { Run, Token } from '../run.ts';
import { throwsReady } from '../events/throw-event.ts';

/**
 * What a multi-instance throws because one more of its rounds is done (BPMN 2.0.2, table 10.29: behavior). Nothing is thrown
 * before the answer is called; throws Stuck where it cannot be said what.
 */
export function announcementReady(
  run: Run,
  node: FlowNode,
  { announces = [] }: MultiInstance,
  token: Token,
  done: number,
): () => void {
  const what = `the behaviour condition of ${label(node)}`;
  const events = announces
    .filter(({ firstOnly }) => !firstOnly || done === 1)
    .filter(({ condition }) => !condition || holds(run, condition, token.in, what))
    .flatMap((announcement) => announcement.events);
  return throwsReady(run, node, events, token);
}
