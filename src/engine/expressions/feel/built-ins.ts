import type { FeelFunction } from 'feelin';
import { dateFunctions } from './date-functions.ts';
import { listFunctions } from './list-functions.ts';
import { rangeFunctions } from './range-functions.ts';
import { counters } from './steps.ts';

const mended: Readonly<Record<string, FeelFunction>> = {
  ...dateFunctions,
  ...listFunctions,
  ...rangeFunctions,
};

/** Those functions of FEEL that feelin lacks or gets wrong and this text may mean, and what counts its steps. */
export function builtInsFor(text: string): Record<string, FeelFunction> {
  const flat = text.replaceAll(/\s+/g, ' ');
  return {
    ...Object.fromEntries(Object.entries(mended).filter(([name]) => flat.includes(name))),
    ...counters,
  };
}
