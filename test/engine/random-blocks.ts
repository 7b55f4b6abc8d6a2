import type { Variables } from '../../src/engine/variables.ts';
import { expression, type ScopeBuilder } from '../support/model-builder.ts';

// Blocks of random processes that need nothing of the drawing around them but what is inside them: in which events
// are waited for, and tokens are counted, chosen or come too late.

export interface Span {
  first: string;
  last: string;
}

/**
 * A complex gateway that half of its branches are enough for, and that says when it resets. Late tokens stay
 * inside a sub-process of their own, or the block would have more than one way out.
 */
export function drawSome(scope: ScopeBuilder, id: string, branches: (inside: ScopeBuilder) => Span[]): Span {
  scope.subProcess(id, (s) => {
    const [fork, join, on, late] = [`${id}-fork`, `${id}-join`, `${id}-on`, `${id}-late`];
    s.start(`${id}-in`);
    s.parallel(fork);
    const spans = branches(s);
    const enough = Math.ceil(spans.length / 2);
    s.complex(join, { activation: ({ activationCount }: Variables) => Number(activationCount) >= enough });
    s.path(`${id}-in`, fork);
    for (const { first, last } of spans) {
      s.path(fork, first);
      s.path(last, join);
    }
    s.userTask(on);
    s.manualTask(late);
    s.path(join, on);
    s.flow(join, late, ({ waitingForStart }) => waitingForStart === false);
  });
  return { first: id, last: id };
}

/** An ad-hoc sub-process that begins with two activities, one of which leads on. */
export function drawChosen(
  scope: ScopeBuilder,
  id: string,
  block: (inside: ScopeBuilder) => Span,
  sequential: boolean,
): Span {
  const [one, other] = [`${id}-one`, `${id}-other`];
  const draw = (s: ScopeBuilder): void => {
    s.userTask(one);
    s.userTask(other);
    s.path(one, block(s).first);
  };
  scope.adHoc(id, draw, { sequential, activeElements: expression([one, other]) });
  return { first: id, last: id };
}

/** Three tokens leave an activity, and the next one needs all of them. */
export function drawSeveralTokens(scope: ScopeBuilder, id: string): Span {
  scope.userTask(id, { completionQuantity: 3 });
  scope.userTask(`${id}-all`, { startQuantity: 3 });
  scope.path(id, `${id}-all`);
  return { first: id, last: `${id}-all` };
}

/** An event-based gateway, and the merge after its events. */
export function drawAwait(scope: ScopeBuilder, id: string): Span {
  scope.eventBased(id);
  scope.exclusive(`${id}-merge`);
  scope.catch(`receive-${id}`, { message: 'M' });
  scope.catch(`${id}-late`, { timer: 'PT1H' });
  scope.path(id, `receive-${id}`, `${id}-merge`);
  scope.path(id, `${id}-late`, `${id}-merge`);
  return { first: id, last: `${id}-merge` };
}

/** The two halves of a link. */
export function drawLink(scope: ScopeBuilder, id: string): Span {
  scope.link(id, `${id}-to`);
  return { first: id, last: `${id}-to` };
}

/** Waits for a message or a signal, or for a message and a time. */
export function drawSeveralEvents(scope: ScopeBuilder, id: string, kind: 'either' | 'both'): Span {
  const receive = `receive-${id}`;
  scope.catch(receive, { message: 'M' });
  if (kind === 'either') scope.orFor(receive, { signal: 'S' });
  else scope.andFor(receive, { timer: 'PT1H' });
  return { first: receive, last: receive };
}
