import type { FlowNode } from '../model/model.ts';
import type { Run, Token } from '../run/run.ts';

// The life of a token at an element:
//
//   arrive   camunda:asyncBefore stops it first, until its job has run. Then gateways that join gather it, an
//            activity counts up to its startQuantity, a sequential ad-hoc sub-process lets one in at a time.
//            Only then does the element count as entered, and its boundary events are armed.
//   enter    a repeated element opens its rounds, one with variables of its own the scope that holds them, and
//            an inner token enters there in its stead. The element does its work: it leaves at once (a gateway,
//            a manual task), or opens what it waits for (a task, a job, a call, a subscription, a scope) and
//            lets the token stand. A retry enters again.
//   resume   what it waited for has happened; a stimulus (src/engine/stimuli) sets the results and calls
//            completeActivity, which closes what is left, keeps what can be undone, and leaves.
//   leave    outputs are given and messages sent; an inner token ends its round or gives way to the one outside.
//            camunda:asyncAfter stops that one, its way chosen. Then it is consumed, and one is put on each flow.
//   cancel   at any moment cancelToken may take it away with all it has opened. Elements keep nothing outside
//            the token, its scope and what is armed for it, so cancelling needs no word from them.

export interface Behaviour<Node extends FlowNode = FlowNode> {
  /** Joins: takes the token in; false while it has to wait for others. */
  gather?(run: Run, node: Node, token: Token): boolean;
  /** May throw Stuck before it has changed anything; the token then stands here as an incident. */
  enter(run: Run, node: Node, token: Token): void;
}
