import type { Variables } from '../../engine/variables.ts';
import type { Component, Locale } from './component.ts';
import type { Choices } from './choices.ts';
import { resultOf } from './form-feel.ts';
import { saidValue } from './said-value.ts';

// The words of a component in the reader's language, with `{{ … }}` (FEEL, as in form-js templates)
// replaced by what the case knows, in words: a name alone that is a choice of some form of the process says
// the choice. The result is plain text: whoever draws it must escape it.

type TextProperty = 'label' | 'description' | 'text';

export function shownText(
  component: Component,
  property: TextProperty,
  locale: Locale,
  values: Variables = {},
  choices?: Choices,
): string | undefined {
  const own: unknown = Object.entries(component).find(([name]) => name === property)?.[1];
  const translated = locale === 'en' ? component.properties?.[`${property}En`] : undefined;
  const text = translated ?? own;
  return typeof text === 'string' ? filledIn(text, values, { locale, choices }) : undefined;
}

const placeholder = /\{\{([^{}]*)\}\}/g;

/** The FEEL expressions that a text asks to be replaced. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, expression]) => (expression ?? '').trim());

interface Wording {
  readonly locale: Locale;
  readonly choices: Choices | undefined;
}

const filledIn = (text: string, values: Variables, wording: Wording): string =>
  text.replace(placeholder, (_, expression: string) => written(expression.trim(), values, wording));

const written = (expression: string, values: Variables, { locale, choices }: Wording): string =>
  saidValue(resultOf(expression, values), locale, choices?.get(expression));
