import { dataObjectsIn, propertiesOf } from '../source/variables/items.ts';
import { isTrue } from '../xml/moddle-element.ts';
import type { Scope } from '../model.ts';
import type { Source, SourceScope } from '../source/source.ts';
import { startsOf } from '../source/ways/starts.ts';
import { optional } from './optional.ts';

export function readScope(source: Source, scope: SourceScope): Scope {
  const eventSubProcesses = (source.nodesIn.get(scope.id) ?? [])
    .filter((node) => isTrue(node.element, 'triggeredByEvent'))
    .map((node) => node.id);
  return {
    id: scope.id,
    kind: kindOf(scope),
    ...optional({ parentId: scope.parentId }),
    ...startsOf(source, scope.id),
    eventSubProcesses,
    ...optional({ declares: declaresOf(scope) }),
  };
}

/** What is set in the process itself is there from then on, so nothing needs to be declared for it. */
function declaresOf({ element, parentId }: SourceScope): string[] | undefined {
  if (parentId === undefined) return undefined;
  const properties = isTrue(element, 'triggeredByEvent') ? propertiesOf(element) : [];
  const names = [...dataObjectsIn(element), ...properties];
  return names.length > 0 ? names : undefined;
}

function kindOf(scope: SourceScope): Scope['kind'] {
  if (scope.parentId === undefined) return 'process';
  return isTrue(scope.element, 'triggeredByEvent') ? 'event-sub-process' : 'sub-process';
}
