import { definitionsOfKind } from '../../source/events/events.ts';
import { problem } from '../../problem.ts';
import { signalNameOf } from '../../source/events/signal-name.ts';
import type { Rule } from '../rule.ts';

export const signalNamed: Rule = (source) =>
  [...source.nodes.values()]
    .filter(({ element }) =>
      definitionsOfKind(element, 'signal').some((definition) => signalNameOf(definition) === undefined),
    )
    .map((node) => problem(node, 'names no signal: its signalRef must refer to a signal that has a name'));
