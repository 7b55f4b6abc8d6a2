import { problem } from '../../problem.ts';
import { startsOf } from '../../source/ways/starts.ts';
import type { Source, SourceScope } from '../../source/source.ts';
import type { Rule } from '../rule.ts';

// A process or sub-process begins at its start events or, without any, at elements without incoming flow.
// An embedded sub-process with nothing in it has nothing to begin and is over at once.

export const scopeStarts: Rule = (source) =>
  [...source.scopes.values()].flatMap((scope) => {
    const starts = Object.values(startsOf(source, scope.id)).flat();
    if (starts.length > 0 || isEmptyInside(source, scope)) return [];
    return [problem(scope, 'has no start: it needs a start event, or an element without incoming flow')];
  });

const isEmptyInside = (source: Source, { id, parentId }: SourceScope): boolean =>
  parentId !== undefined && !source.nodesIn.has(id);
