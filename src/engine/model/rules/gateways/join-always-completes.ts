import { problem } from '../../problem.ts';
import { leftWaitingIn } from '../../token-game/left-waiting.ts';
import type { Rule } from '../rule.ts';

// A join that completes on most ways through the process and starves on one: a single decision, or event, leads a
// token past it while another waits there. Nothing else can end that waiting, and the case never ends.

export const joinAlwaysCompletes: Rule = (source) =>
  leftWaitingIn(source).map(({ node, because, without }) => {
    const missing = `nothing comes by ${without.join(', ')}`;
    return problem(
      node,
      because === undefined
        ? `waits for ever with what is left over: ${missing} any more`
        : `waits for ever when ${because}: ${missing} then`,
    );
  });
