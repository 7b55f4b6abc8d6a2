import type { FlowNode } from '../model/model.ts';
import type { Run, Token } from '../run/run.ts';

// The life of a token at an element:
//
//   arrive   gateways that join gather it first; it goes on only when all it waits for are there.
//            Then the element counts as entered and its boundary events are armed.
//   enter    the element does its work: it leaves at once (a gateway, a manual task), or opens what it waits
//            for (a task, a job, a subscription, a scope) and lets the token stand. A retry enters again.
//   resume   what it waited for has happened; a stimulus (src/engine/stimuli) sets the results and calls
//            completeActivity, which closes what is left and leaves.
//   leave    the token is consumed and one is put on each flow taken.
//   cancel   at any moment cancelToken may take it away with all it has opened. Elements keep nothing outside
//            the token, its scope and what is armed for it, so cancelling needs no word from them.

export interface Behaviour<Node extends FlowNode = FlowNode> {
  /** Joins: takes the token in; false while it has to wait for others. */
  gather?(run: Run, node: Node, token: Token): boolean;
  /** May throw Stuck before it has changed anything; the token then stands here as an incident. */
  enter(run: Run, node: Node, token: Token): void;
}
