import type { Field } from './component.ts';

// How long a text may be when the form does not say. A text that is checked against a pattern is bounded
// more tightly, because the time of the check grows with it.

export const longestText = 10_000;
const longestPatterned = 200;
const longestContact = 254;

export function longestFor(field: Field): number {
  const { maxLength, pattern, validationType } = field.validate ?? {};
  if (pattern !== undefined) return maxLength ?? longestPatterned;
  if (validationType === 'email' || validationType === 'phone')
    return Math.min(maxLength ?? longestContact, longestContact);
  return maxLength ?? longestText;
}
