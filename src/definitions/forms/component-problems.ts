import type { Problem } from '../../kernel/rejection.ts';
import type { Component, Field } from './component.ts';
import { componentsIn, isField, isFilePicker, type Form } from './form.ts';
import { obstacleToExpression } from './form-feel.ts';
import { longestFor } from './limits.ts';
import { obstacleToPattern } from '../../engine/expressions/pattern-cost.ts';
import { placeholdersIn } from './shown-text.ts';

// What a schema cannot say about a form: keys used twice, conditions and patterns that cannot run,
// bounds that exclude everything, defaults that are no option.

export function componentProblems(form: Form): Problem[] {
  const all = [...componentsIn(form.components)];
  return [...keysUsedTwice(all), ...all.flatMap(problemsOf)];
}

function keysUsedTwice(all: readonly Component[]): Problem[] {
  const keys = all.flatMap((one) => (isField(one) || isFilePicker(one) ? [one.key] : []));
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((field) => ({ field, message: 'the key is used by more than one field' }));
}

function problemsOf(one: Component): Problem[] {
  const field = isField(one) || isFilePicker(one) ? one.key : (one.id ?? one.type);
  return obstaclesOf(one).map((message) => ({ field, message }));
}

function obstaclesOf(one: Component): string[] {
  const found = expressionsOf(one).map(obstacleToExpression);
  if (isField(one)) found.push(obstacleOfPattern(one), obstacleOfBounds(one), obstacleOfDefault(one));
  return found.filter((obstacle) => obstacle !== undefined);
}

function expressionsOf(one: Component): string[] {
  const readOnly = isField(one) && typeof one.readonly === 'string' ? one.readonly : undefined;
  const conditions = [one.conditional?.hide, readOnly].filter((condition) => condition !== undefined);
  const texts = [...Object.values(one), ...Object.values(one.properties ?? {})].filter(
    (value) => typeof value === 'string',
  );
  return [...conditions.map((condition) => condition.slice(1)), ...texts.flatMap(placeholdersIn)];
}

function obstacleOfPattern(field: Field): string | undefined {
  const pattern = field.validate?.pattern;
  return pattern === undefined ? undefined : obstacleToPattern(pattern, longestFor(field));
}

function obstacleOfBounds({ validate = {} }: Field): string | undefined {
  if ((validate.minLength ?? 0) > (validate.maxLength ?? Infinity))
    return 'minLength is greater than maxLength';
  if ((validate.min ?? -Infinity) > (validate.max ?? Infinity)) return 'min is greater than max';
  return undefined;
}

function obstacleOfDefault(field: Field): string | undefined {
  if (!('values' in field) || field.defaultValue === undefined) return undefined;
  const values = field.values.map((option) => option.value);
  const unknown = [field.defaultValue].flat().filter((value) => !values.includes(value));
  return unknown.length > 0 ? `the default "${unknown.join(', ')}" is no option` : undefined;
}
