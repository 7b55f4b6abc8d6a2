import { FeelFunction } from 'feelin';
import { kindOf } from '../values/kind-of.ts';
import { readSignature, type Parameter } from './signature.ts';

// A function of FEEL: it may take several lists of parameters, and it gives null for any other (DMN 1.5,
// 10.3.2.13). A list of one stands for its item, and an item for a list of one.

export type Work = (...given: never[]) => unknown;

interface Overload {
  readonly parameters: readonly Parameter[];
  readonly work: (...given: unknown[]) => unknown;
}

export class BuiltIn extends FeelFunction {
  readonly overloads: readonly Overload[];

  constructor(overloads: readonly Overload[]) {
    super((...given: unknown[]) => inOrder(overloads, given), (overloads[0]?.parameters ?? []).map(spelled));
    this.overloads = overloads;
  }

  callByName(given: Readonly<Record<string, unknown>>): unknown {
    const names = Object.keys(given);
    for (const overload of this.overloads) {
      const { parameters } = overload;
      if (!names.every((name) => parameters.some((one) => one.name === name))) continue;
      if (!parameters.every((one) => one.isOptional || Object.hasOwn(given, one.name))) continue;
      const fitted = fitAll(
        parameters,
        parameters.flatMap((one) => (one.isRest ? restOf(given[one.name]) : [given[one.name]])),
      );
      if (fitted) return overload.work(...fitted);
    }
    return null;
  }
}

const spelled = ({ name, isRest }: Parameter): string => (isRest ? `...${name}` : name);
const restOf = (value: unknown): unknown[] => (Array.isArray(value) ? [value] : [value ?? null]);

/** `takes('list: list, start: number, length?: number', work)`; each pair is one way to call it. */
export const takes = (...pairs: readonly (readonly [signature: string, work: Work])[]): BuiltIn =>
  new BuiltIn(
    pairs.map(([signature, work]) => ({
      parameters: readSignature(signature),
      // What work is given has been fitted to its signature.
      work: work as (...given: unknown[]) => unknown,
    })),
  );

function inOrder(overloads: readonly Overload[], given: readonly unknown[]): unknown {
  for (const { parameters, work } of overloads) {
    const fitted = fitAll(parameters, given);
    if (fitted) return work(...fitted);
  }
  return null;
}

function fitAll(parameters: readonly Parameter[], given: readonly unknown[]): unknown[] | undefined {
  const fitted: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.isRest) return [...fitted, itemsOf(given.slice(index), index)];
    if (index >= given.length && !parameter.isOptional) return undefined;
    const value = fit(given[index] ?? null, parameter);
    if (value === misfit) return undefined;
    fitted.push(value);
  }
  return given.length > parameters.length ? undefined : fitted;
}

/** The items of f(list) and of f(a, b, c). */
const itemsOf = (rest: readonly unknown[], index: number): readonly unknown[] =>
  index === 0 && rest.length === 1 && Array.isArray(rest[0]) ? (rest[0] as unknown[]) : rest;

const misfit = Symbol('misfit');

function fit(value: unknown, parameter: Parameter): unknown {
  const { kinds, isOptional } = parameter;
  if (kinds.length === 0) return value;
  if (value === null) return isOptional ? undefined : misfit;
  if (kinds.includes(kindOf(value))) return value;
  if (Array.isArray(value)) return value.length === 1 ? fit(value[0] ?? null, parameter) : misfit;
  return kinds.includes('list') ? [value] : misfit;
}
