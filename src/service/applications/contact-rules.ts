import { z } from 'zod';
import { finding, type Finding } from '../findings/finding.ts';

// E-mail and phone as the office needs them: an official address, a mobile number in international form.

const address = z.email().max(254);

/** undefined = fine. A subdomain of an allowed domain is allowed too. */
export function emailProblem(text: string, domains: readonly string[]): Finding | undefined {
  if (!address.safeParse(text).success) return finding('email.shape');
  const domain = text.slice(text.lastIndexOf('@') + 1).toLowerCase();
  const isAllowed = domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`));
  return isAllowed
    ? undefined
    : finding('email.domain', { domains: domains.map((name) => `@${name}`).join(', ') });
}

/** `0812-3456-7890`, `62 812…` and `+62 (812) …` become `+62812…`; undefined when it is no mobile number. */
export function normalisedPhone(text: string): string | undefined {
  const bare = text.replace(/[\s().-]/g, '');
  const international = bare.replace(/^(?:\+62|62|0)0?(?=8)/, '+62');
  return /^\+628[1-9]\d{7,10}$/.test(international) ? international : undefined;
}

/** A degree or a form of address beside the name: `Siti Aminah, S.Kom.`, `Dr. Budi`. */
export const hasTitles = (name: string): boolean =>
  name.includes(',') ||
  /(?:^|\s)(?:Dr|Drs|Dra|Ir|Prof|Hj)\.(?:\s|$)/iu.test(name) ||
  /\b[SM]\.\s?[A-Z][A-Za-z]*\.?/u.test(name.slice(3));
