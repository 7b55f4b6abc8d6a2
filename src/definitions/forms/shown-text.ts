import type { Variables } from '../../engine/variables.ts';
import type { Component, Locale } from './component.ts';
import { resultOf } from './form-feel.ts';

// The words of a component in the reader's language, with `{{ … }}` (FEEL, as in form-js templates)
// replaced by what the case knows. The result is plain text: whoever draws it must escape it.

type TextProperty = 'label' | 'description' | 'text';

export function shownText(
  component: Component,
  property: TextProperty,
  locale: Locale,
  values: Variables = {},
): string | undefined {
  const own: unknown = Object.entries(component).find(([name]) => name === property)?.[1];
  const translated = locale === 'en' ? component.properties?.[`${property}En`] : undefined;
  const text = translated ?? own;
  return typeof text === 'string' ? filledIn(text, values) : undefined;
}

const placeholder = /\{\{([^{}]*)\}\}/g;

/** The FEEL expressions that a text asks to be replaced. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, expression]) => (expression ?? '').trim());

const filledIn = (text: string, values: Variables): string =>
  text.replace(placeholder, (_, expression: string) => written(expression.trim(), values));

function written(expression: string, values: Variables): string {
  const value = resultOf(expression, values);
  return value === null || typeof value === 'object' ? '' : String(value);
}
