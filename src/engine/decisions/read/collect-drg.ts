import { elementOf, elementsOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { nameOf } from '../boxed/name-of.ts';
import { placeOf, problemAt, type Place, type Report } from '../problem.ts';
import { readTypes, type TypeOf } from '../types/read-types.ts';
import type { Type } from '../types/type.ts';

// What stands in the files, before anything is compiled: every element by its key, the types of each file,
// and what each file calls the files it imports.

/** One file as the parser gives it, and where to say what is wrong with it. */
export interface DmnRoot {
  readonly definitions: ModdleElement;
  readonly report: Report;
}

interface File extends DmnRoot {
  readonly namespace: string;
  readonly typeOf: TypeOf;
  /** Namespace of an imported file → the name it has here. */
  readonly imports: ReadonlyMap<string, string>;
}

export interface DrgSource {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly element: ModdleElement;
  readonly file: File;
  readonly place: Place;
  /** Of the value, or of what the function gives. */
  readonly type: Type;
}

const kinds: Readonly<Record<string, string>> = {
  'dmn:InputData': 'Input',
  'dmn:Decision': 'Decision',
  'dmn:BusinessKnowledgeModel': 'Knowledge',
  'dmn:DecisionService': 'Decision service',
};

export function collectDrg(roots: readonly DmnRoot[]): Map<string, DrgSource> {
  const files: File[] = [];
  for (const root of roots) files.push(fileOf(root, files));
  // Every type is looked at, used or not: what is wrong with one is told.
  for (const { definitions, typeOf } of files)
    for (const item of elementsOf(definitions, 'itemDefinition')) typeOf(textOf(item, 'name'));
  const sources = new Map<string, DrgSource>();
  // A business rule task names a decision by its id alone, so no two files may have the same.
  const decisionIds = new Set<string>();
  for (const source of files.flatMap(sourcesIn)) {
    if (decisionIds.has(source.id)) source.file.report(problemAt(source.place, 'is there twice'));
    if (source.kind === 'Decision' || sources.has(source.key)) decisionIds.add(source.id);
    sources.set(source.key, source);
  }
  return sources;
}

function fileOf({ definitions, report }: DmnRoot, files: readonly File[]): File {
  const imports = new Map(
    elementsOf(definitions, 'import').map((one) => [textOf(one, 'namespace') ?? '', nameOf(one) ?? '']),
  );
  const imported = (reference: string): Type | undefined => {
    for (const [namespace, name] of imports) {
      const file = files.find((other) => other.namespace === namespace);
      if (file && reference.startsWith(`${name}.`)) return file.typeOf(reference.slice(name.length + 1));
    }
    return undefined;
  };
  const namespace = textOf(definitions, 'namespace') ?? '';
  return { namespace, definitions, report, imports, typeOf: readTypes(definitions, imported, report) };
}

const sourcesIn = (file: File): DrgSource[] =>
  elementsOf(file.definitions, 'drgElement').flatMap((element) => {
    const kind = kinds[element.$type];
    if (kind === undefined) return [];
    const variable = elementOf(element, 'variable');
    const name = nameOf(variable) ?? nameOf(element) ?? '';
    const id = textOf(element, 'id') ?? name;
    return {
      key: `${file.namespace}#${id}`,
      id,
      name,
      kind,
      element,
      file,
      place: placeOf(kind, id, name),
      type: file.typeOf(textOf(variable, 'typeRef')),
    };
  });
