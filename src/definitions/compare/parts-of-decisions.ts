import { readDmn } from '../../engine/decisions/read/read-dmn.ts';
import { kindOf, textOf, type ModdleElement } from '../../engine/model/xml/moddle-element.ts';
import { factsOfElement } from './facts-of-element.ts';
import { partsWithin } from './parts-within.ts';
import type { Part } from './part.ts';

// A DMN file as its decisions, inputs, knowledge models and services, and the columns and rules of their tables.

const kinds = new Set([
  'decision',
  'inputData',
  'businessKnowledgeModel',
  'decisionService',
  'knowledgeSource',
  'inputClause',
  'outputClause',
  'decisionRule',
]);

const isPart = (element: ModdleElement): boolean =>
  kinds.has(kindOf(element)) && textOf(element, 'id') !== undefined;

/** Throws invalid for text that is no DMN. */
export async function partsOfDecisions(xml: string): Promise<Part[]> {
  return [...partsWithin(await readDmn(xml), isPart)].map((element) => ({
    id: textOf(element, 'id') ?? '',
    kind: kindOf(element),
    name: textOf(element, 'name') ?? textOf(element, 'label') ?? '',
    facts: factsOfElement(element, isPart),
  }));
}
