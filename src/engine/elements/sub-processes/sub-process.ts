import type { SubProcess } from '../../model/model.ts';
import { noneStartsOf, openScope, startInside } from '../../run/scopes/scopes.ts';
import type { Behaviour } from '../behaviour.ts';

/** Opens a scope of its own; the token waits here until that is over. */
export const subProcess: Behaviour<SubProcess> = {
  enter(run, node, token) {
    const scope = openScope(run, node.id, { in: token.in, token: token.key });
    startInside(run, scope, noneStartsOf(run, node.id));
  },
};
