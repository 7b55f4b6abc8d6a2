import type { FeelFunction } from 'feelin';
import { spend, spendOn } from '../steps.ts';
import { BuiltIn } from './built-in.ts';

// Calling a function, FEEL's own or one of the model. A call is a step, and so is each item that it makes.

export function callInOrder(target: FeelFunction, given: readonly unknown[]): unknown {
  spend(1);
  const isTooMany = !(target instanceof BuiltIn) && given.length > target.parameterNames.length;
  return isTooMany ? null : made(target.fn(...given) as unknown);
}

export function callByName(target: FeelFunction, given: Readonly<Record<string, unknown>>): unknown {
  spend(1);
  if (target instanceof BuiltIn) return made(target.callByName(given));
  const names = target.parameterNames;
  const isComplete =
    names.length === Object.keys(given).length && names.every((name) => Object.hasOwn(given, name));
  return isComplete ? made(target.fn(...names.map((name) => given[name])) as unknown) : null;
}

const made = (value: unknown): unknown => spendOn(value ?? null);
