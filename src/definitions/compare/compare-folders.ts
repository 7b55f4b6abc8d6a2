import { reasonOf } from '../../kernel/reason-of.ts';
import { kindOf, type ResourceKind } from '../process-folder.ts';
import { compareParts } from './compare-parts.ts';
import type { Change, Part } from './part.ts';
import { partsOfDecisions } from './parts-of-decisions.ts';
import { partsOfDiagram } from './parts-of-diagram.ts';
import { partsOfForm } from './parts-of-form.ts';

// Two versions of a process folder, or a draft and what it was begun from, file by file.

export interface FileComparison {
  readonly file: string;
  readonly kind: ResourceKind;
  readonly how: 'added' | 'removed' | 'changed';
  /** Nothing where the file differs only in how it is written, and for files that have no parts to compare. */
  readonly changes: readonly Change[];
  /** What the parts of both are called, by id: facts name other parts by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Why the parts could not be compared: one of the two cannot be read. */
  readonly unreadable?: string;
}

type Files = ReadonlyMap<string, string>;

/** Files that are the same, byte for byte, are left out. Never throws for what stands in the files. */
export async function compareFolders(before: Files, after: Files): Promise<FileComparison[]> {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  const differing = names.filter((name) => before.get(name) !== after.get(name));
  const compared = await Promise.all(
    differing.map((name) => compareFile(name, before.get(name), after.get(name))),
  );
  return compared
    .flat()
    .sort((one, other) => rank(one.kind) - rank(other.kind) || (one.file < other.file ? -1 : 1));
}

const order: readonly ResourceKind[] = ['process', 'form', 'decision', 'scenario', 'readme'];
const rank = (kind: ResourceKind): number => order.indexOf(kind);

async function compareFile(
  file: string,
  before: string | undefined,
  after: string | undefined,
): Promise<FileComparison[]> {
  const kind = kindOf(file);
  if (kind === undefined) return [];
  const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  try {
    const [former, later] = await Promise.all([partsIn(kind, before), partsIn(kind, after)]);
    const names = new Map([...former, ...later].map(({ id, name }) => [id, name]));
    return [
      { file, kind, how, names, changes: compareParts(former, later, { ordered: kind !== 'process' }) },
    ];
  } catch (error) {
    return [{ file, kind, how, names: new Map(), changes: [], unreadable: reasonOf(error) }];
  }
}

async function partsIn(kind: ResourceKind, text: string | undefined): Promise<Part[]> {
  if (text === undefined) return [];
  if (kind === 'process') return partsOfDiagram(text);
  if (kind === 'decision') return partsOfDecisions(text);
  return kind === 'form' ? partsOfForm(text) : [];
}
