import type { Model } from '../../../src/engine/model/model.ts';
import { misfit } from '../../../src/engine/migration/misfit.ts';
import type { Block } from '../random-process.ts';

// A second version of a random process, as designers make one: something renamed, added, taken out, put into a
// sub-process or beside something else, decided otherwise.

export interface Change {
  /** Which block, counted from the root; any whole number. */
  where: number;
  what: number;
}

/** Every block gets a name of its own, which it keeps in every version. */
export function named(root: Block): Block {
  let count = 0;
  return mapped(root, (each) => ({ ...each, id: `${each.kind}${++count}` }));
}

export interface Edited {
  root: Block;
  /** Block id → what it is called now. */
  renamed: Map<string, string>;
}

export function edited(root: Block, changes: readonly Change[]): Edited {
  const renamed = new Map<string, string>();
  const next = changes.reduce((tree, { where, what }, at) => {
    const target = where % blocksIn(tree).length;
    let count = -1;
    return mapped(tree, (block) => (++count === target ? change(block, what, `n${at}`, renamed) : block));
  }, root);
  return { root: next, renamed };
}

function change(block: Block, what: number, id: string, renamed: Map<string, string>): Block {
  const added: Block = { kind: 'user', id: `user${id}` };
  const ways: (() => Block)[] = [
    () => rename(block, `${block.id ?? ''}${id}`, renamed),
    () => ({ kind: 'sequence', id: `sequence${id}`, blocks: [added, block] }),
    () => ({ kind: 'sequence', id: `sequence${id}`, blocks: [block, added] }),
    () => ({ kind: 'manual', id: `manual${id}` }),
    () => ({ kind: 'sub', id: `sub${id}`, block }),
    () => ({ kind: 'guarded', id: `guarded${id}`, block }),
    () => ({ kind: 'parallel', id: `parallel${id}`, blocks: [block, added] }),
    () => ({ kind: 'exclusive', id: `exclusive${id}`, blocks: [block, added] }),
    () => ('block' in block ? block.block : block),
    () => ('blocks' in block ? otherwise(block) : block),
    () => ('blocks' in block ? { ...block, blocks: [...block.blocks, added] } : block),
    () =>
      'blocks' in block && block.blocks.length > 1 ? { ...block, blocks: block.blocks.slice(1) } : block,
  ];
  return ways[what % ways.length]?.() ?? block;
}

function rename(block: Block, id: string, renamed: Map<string, string>): Block {
  const original = [...renamed].find(([, now]) => now === block.id)?.[0] ?? block.id;
  if (original !== undefined) renamed.set(original, id);
  return { ...block, id };
}

const otherwise = (block: Extract<Block, { blocks: Block[] }>): Block => ({
  ...block,
  kind: block.kind === 'parallel' ? 'exclusive' : 'parallel',
});

function mapped(block: Block, change: (block: Block) => Block): Block {
  const made = change(block);
  // What was wrapped keeps its inside as it is: it has been through already, or comes with its own turn.
  if (made !== block && (made.kind !== block.kind || made.id !== undefined) && block.id !== undefined)
    return made;
  if ('block' in made) return { ...made, block: mapped(made.block, change) };
  if ('blocks' in made) return { ...made, blocks: made.blocks.map((each) => mapped(each, change)) };
  return made;
}

function blocksIn(block: Block): Block[] {
  const inner = 'block' in block ? [block.block] : 'blocks' in block ? block.blocks : [];
  return [block, ...inner.flatMap(blocksIn)];
}

/** The mapping a designer would draw: what is called the same or was renamed, and still fits. */
export function mappingBetween(
  from: Model,
  to: Model,
  renamed: ReadonlyMap<string, string>,
): Map<string, string> {
  const mapping = new Map<string, string>();
  for (const node of from.nodes.values()) {
    const id = [...renamed].reduce(
      (name, [before, now]) => name.replace(new RegExp(`\\b${before}\\b`), now),
      node.id,
    );
    if (!misfit(node, to.nodes.get(id))) mapping.set(node.id, id);
  }
  return mapping;
}
