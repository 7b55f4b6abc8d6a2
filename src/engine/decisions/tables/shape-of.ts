import { elementsOf, textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';
import type { Decision } from '../drg.ts';

const lists = ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'];

/** What the result of a table looks like; an aggregated list is one value. */
export const shapeOf = (table: ModdleElement): NonNullable<Decision['shape']> => ({
  outputs: elementsOf(table, 'output').map((output) => textOf(output, 'name')?.replaceAll(/\s+/g, ' ')),
  isList:
    lists.includes(textOf(table, 'hitPolicy') ?? 'UNIQUE') &&
    !(textOf(table, 'hitPolicy') === 'COLLECT' && textOf(table, 'aggregation') !== undefined),
});
