import { compareFolders, type FileComparison } from '../../definitions/compare/compare-folders.ts';
import type { Change, Detail } from '../../definitions/compare/part.ts';
import { processFile } from '../../definitions/process-folder.ts';
import type { Translate } from '../rendering/language.ts';
import { keyOfKind, propertyOf } from './words-of-parts.ts';

// What the page of a comparison shows: the two diagrams with their marks, and every change in words.

type Files = ReadonlyMap<string, string>;

export async function comparisonView(before: Files, after: Files, t: Translate) {
  const compared = await compareFolders(before, after);
  const drawn = compared.find(({ file }) => file === processFile)?.changes ?? [];
  return {
    marks: {
      before: marksOf(drawn.filter(({ how }) => how !== 'added')),
      after: marksOf(drawn.filter(({ how }) => how !== 'removed')),
    },
    files: compared.map((each) => fileView(each, t)),
  };
}

const signs = { added: '+', removed: '−', changed: '≠', moved: '↔' };

/** Flows that were only moved are left without a badge: they follow what they join. */
const marksOf = (changes: readonly Change[]) =>
  changes
    .filter(({ how, kind }) => how !== 'moved' || !kind.endsWith('Flow'))
    .map(({ id, how }) => ({ elementId: id, state: how, label: signs[how] }));

function fileView({ file, kind, how, changes, names, unreadable }: FileComparison, t: Translate) {
  const view = (change: Change) => ({
    id: change.id,
    how: change.how,
    sign: signs[change.how],
    kind: wordOr(change.kind, keyOfKind(change.kind), t),
    name: change.name === '' ? change.id : shortened(change.name),
    details: change.details.map((detail) => detailView(detail, names, t)),
  });
  return {
    file,
    how,
    unreadable,
    isDiagram: kind === 'process',
    hasParts: kind === 'process' || kind === 'form' || kind === 'decision',
    changes: changes.filter((change) => !isOnlyDrawnElsewhere(change)).map(view),
    moved: changes.filter(isOnlyDrawnElsewhere).map(view),
  };
}

/** Annotations and texts of forms may be as long as a page. */
const longestName = 120;
const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName)}…` : name;

const isOnlyDrawnElsewhere = ({ how, details }: Change): boolean => how === 'moved' && details.length === 0;

function detailView({ path, before, after }: Detail, names: ReadonlyMap<string, string>, t: Translate) {
  const { key, of } = propertyOf(path);
  const valueOf = (value: string | undefined) => value && named(value, path, names, t);
  return {
    property: key === undefined ? of : t(key),
    of: key === undefined ? '' : of,
    before: valueOf(before),
    after: valueOf(after),
  };
}

/** Facts name other parts by their ids, and kinds as BPMN does; people know neither. */
function named(value: string, path: string, names: ReadonlyMap<string, string>, t: Translate): string {
  if (path === 'kind') return wordOr(value, keyOfKind(value), t);
  const name = names.get(value);
  return name === undefined || name === '' ? value : `${name} (${value})`;
}

const wordOr = (raw: string, key: string | undefined, t: Translate): string =>
  key === undefined ? raw : t(key);
