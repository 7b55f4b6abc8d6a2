import { problem } from '../../problem.ts';
import { neverCompletingIn } from '../../token-game/never-completing.ts';
import type { Rule } from '../rule.ts';

// A parallel gateway joins one token from each way in (BPMN 2.0.2, 13.4.1). Behind an exclusive split, or with a way in
// by which nothing comes, it never has them all, and the case stands there for ever.

export const joinCompletes: Rule = (source) =>
  neverCompletingIn(source).map(({ node, without }) => {
    const why =
      without.length > 0
        ? `no token ever comes by ${without.join(', ')}`
        : 'its ways in are never all taken in one case';
    return problem(node, `can never join: ${why}, and it waits for all of them`);
  });
