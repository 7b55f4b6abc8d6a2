import type { FeelFunction } from 'feelin';
import { clockFunctions } from './clock-functions.ts';
import { contextFunctions } from './context-functions.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { listEditing } from './list-editing.ts';
import { listFunctions } from './list-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { rangeFunctions } from './range-functions.ts';
import { statistics } from './statistics.ts';
import { textFunctions } from './text-functions.ts';

// Every function of FEEL (DMN 1.5, 10.3.4) but now() and today(), which only a decision has.

const functions: ReadonlyMap<string, FeelFunction> = new Map(
  Object.entries<FeelFunction>({
    ...clockFunctions,
    ...contextFunctions,
    ...conversionFunctions,
    ...listEditing,
    ...listFunctions,
    ...numberFunctions,
    ...rangeFunctions,
    ...statistics,
    ...textFunctions,
  }),
);

export const builtIn = (name: string): FeelFunction | undefined => functions.get(name);
