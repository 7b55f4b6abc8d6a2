import type { Source } from './source.ts';

/** Whether every flow of a scope connects two of its elements: else what is reached from where is not known. */
const isWhole = (source: Source, scopeId: string): boolean =>
  [...source.flows.values()].every(
    ({ scopeId: at, sourceId, targetId }) =>
      at !== scopeId || [sourceId, targetId].every((id) => source.nodes.get(id ?? '')?.scopeId === scopeId),
  );

/** The scopes whose elements are done in the order that flows give them; in an ad-hoc sub-process in any. */
export const orderedScopes = (source: Source): string[] =>
  [...source.scopes.values()]
    .filter(({ id, element }) => element.$type !== 'bpmn:AdHocSubProcess' && isWhole(source, id))
    .map(({ id }) => id);
