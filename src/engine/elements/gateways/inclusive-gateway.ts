import type { InclusiveGateway } from '../../model/model.ts';
import { leave } from '../../run/leave.ts';
import type { Behaviour } from '../behaviour.ts';

/**
 * Takes every flow whose condition holds, or the default flow. With several ways in, a token waits until no
 * other can still come by a way that has none: when all is at rest, run/inclusive-join.ts lets it go on.
 */
export const inclusiveGateway: Behaviour<InclusiveGateway> = {
  gather: (_run, node) => node.incoming.length < 2,
  enter: (run, _node, token) => leave(run, token),
};
