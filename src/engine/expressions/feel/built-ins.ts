import type { FeelFunction } from 'feelin';
import { dateFunctions } from './date-functions.ts';
import { listFunctions } from './list-functions.ts';
import { operators } from './operators.ts';
import { rangeFunctions } from './range-functions.ts';
import { counters } from './steps.ts';
import { textFunctions } from './text-functions.ts';

const mended: Readonly<Record<string, FeelFunction>> = {
  ...dateFunctions,
  ...listFunctions,
  ...rangeFunctions,
  ...textFunctions,
};

/** Those functions of FEEL that feelin lacks, gets wrong or sets no bound to, and this text may mean; a variable goes before them. */
export function builtInsFor(text: string): Record<string, FeelFunction> {
  const flat = text.replaceAll(/\s+/g, ' ');
  return Object.fromEntries(Object.entries(mended).filter(([name]) => flat.includes(name)));
}

/** What rewriteFeel writes into a text; nothing goes before it. */
export const written: Readonly<Record<string, FeelFunction>> = { ...counters, ...operators };
