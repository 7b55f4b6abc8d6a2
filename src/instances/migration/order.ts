import type { Mapping } from '../../engine/migration/mapping.ts';

/** From which version of a process to which, and what became of its elements. */
export interface Order {
  readonly fromDefinitionId: string;
  readonly toDefinitionId: string;
  readonly mapping: Mapping;
}

/** The way back. Where two elements became one, it leads to the first of them. */
export const reversed = ({ fromDefinitionId, toDefinitionId, mapping }: Order): Order => ({
  fromDefinitionId: toDefinitionId,
  toDefinitionId: fromDefinitionId,
  mapping: new Map([...mapping].reverse().map(([from, to]) => [to, from])),
});
