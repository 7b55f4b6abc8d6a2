import { elementOf, elementsOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import type { Requirement } from '../drg.ts';
import { problemAt } from '../problem.ts';
import type { DrgSource } from './collect-drg.ts';

// What an element requires, from its hrefs ("#id" here, "namespace#id" in an imported file). One that leads
// nowhere is reported.

const links = [
  ['informationRequirement', 'requiredInput'],
  ['informationRequirement', 'requiredDecision'],
  ['knowledgeRequirement', 'requiredKnowledge'],
] as const;

export function readRequirements(source: DrgSource, sources: ReadonlyMap<string, DrgSource>): Requirement[] {
  return links.flatMap(([list, name]) =>
    elementsOf(source.element, list).flatMap((requirement) => {
      const reference = elementOf(requirement, name);
      return reference ? resolve(source, reference, sources) : [];
    }),
  );
}

/** References of one name of a decision service, such as outputDecision. */
export const readReferences = (
  source: DrgSource,
  name: string,
  sources: ReadonlyMap<string, DrgSource>,
): Requirement[] =>
  elementsOf(source.element, name).flatMap((reference) => resolve(source, reference, sources));

function resolve(
  source: DrgSource,
  reference: ModdleElement,
  sources: ReadonlyMap<string, DrgSource>,
): Requirement[] {
  const href = textOf(reference, 'href') ?? '';
  const [namespace, id] = splitHref(href);
  const key = `${namespace === '' ? source.file.namespace : namespace}#${id}`;
  const found = sources.get(key);
  if (!found) {
    source.file.report(problemAt(source.place, `requires "${href}", which is not there`));
    return [];
  }
  const imported = found.file === source.file ? undefined : source.file.imports.get(found.file.namespace);
  return [{ key, path: imported ? [imported, found.name] : [found.name] }];
}

function splitHref(href: string): [namespace: string, id: string] {
  const mark = href.lastIndexOf('#');
  return mark === -1 ? ['', href] : [href.slice(0, mark), href.slice(mark + 1)];
}
