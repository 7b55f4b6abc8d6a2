import type { Source, SourceNode } from '../source/source.ts';

export const nodesOf = (source: Source, ...kinds: string[]): SourceNode[] =>
  [...source.nodes.values()].filter((node) => kinds.includes(node.kind));
