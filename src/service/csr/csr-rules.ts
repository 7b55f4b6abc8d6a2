import { finding, type Finding } from '../findings/finding.ts';
import type { CsrPolicy } from './csr-policy.ts';
import type { CsrFacts } from './read-csr.ts';

// The rules for a request, one a line of the service's reference, 1.8, each under its name. A rule that is broken gives
// what was found; identity numbers and names are never repeated in it.

/** Whom the certificate is for, as the application says. */
export interface CsrHolder {
  name: string;
  email: string;
  /** NIK and NIP, to compare with what the request carries, if it carries any. */
  identityNumbers: readonly string[];
  isKeyOfSomeoneElse: boolean;
}

interface Judged {
  csr: CsrFacts;
  holder: CsrHolder;
  policy: CsrPolicy;
}

type Rule = (judged: Judged) => Finding | undefined;

const brokenIf = (isBroken: boolean, ...found: Parameters<typeof finding>): Finding | undefined =>
  isBroken ? finding(...found) : undefined;

export const errorRules: Readonly<Record<string, Rule>> = {
  hash: ({ csr, policy }) =>
    brokenIf(
      csr.hash === undefined ? csr.algorithm !== 'Ed25519' : !policy.hashes.includes(csr.hash),
      'csr.hash',
      {
        hash: csr.hash ?? csr.algorithm,
      },
    ),
  // A hash or a curve that is refused anyway may be one that cannot be verified.
  signature: ({ csr, policy }) =>
    brokenIf(
      !csr.isSignedByItsKey && csr.hash !== undefined && isCurveAccepted(csr, policy),
      'csr.signature',
    ),
  keyType: ({ csr, policy }) =>
    brokenIf(!acceptedTypes(policy).includes(csr.key.type), 'csr.key-type', {
      type: csr.key.type,
      accepted: acceptedTypes(policy).join(', '),
    }),
  rsaSize: ({ csr: { key }, policy }) =>
    brokenIf(key.bits !== undefined && key.bits < policy.minRsaBits, 'csr.rsa-size', {
      bits: key.bits ?? 0,
      min: policy.minRsaBits,
    }),
  rsaExponent: ({ csr: { key }, policy }) =>
    brokenIf(key.exponent !== undefined && key.exponent !== BigInt(policy.rsaExponent), 'csr.rsa-exponent'),
  curve: ({ csr, policy }) =>
    brokenIf(!isCurveAccepted(csr, policy), 'csr.curve', {
      curve: csr.key.curve ?? '',
      accepted: policy.curves.join(', '),
    }),
  namePresent: ({ csr }) =>
    brokenIf(
      csr.commonNames.every((name) => collapsed(name) === ''),
      'csr.name-missing',
    ),
  nameMatches: ({ csr, holder }) =>
    brokenIf(
      csr.commonNames.length > 0 && !csr.commonNames.every((name) => same(name, holder.name)),
      'csr.name-differs',
    ),
  keyReuse: ({ holder }) => brokenIf(holder.isKeyOfSomeoneElse, 'csr.key-reused'),
};

export const warningRules: Readonly<Record<string, Rule>> = {
  country: ({ csr, policy }) =>
    brokenIf(!csr.countries.some((country) => same(country, policy.country)), 'csr.country', {
      expected: policy.country,
    }),
  organisation: ({ csr, policy }) =>
    brokenIf(!csr.organisations.some((name) => same(name, policy.organisation)), 'csr.organisation', {
      expected: policy.organisation,
    }),
  email: ({ csr, holder }) => brokenIf(!csr.emails.some((email) => same(email, holder.email)), 'csr.email'),
  identityNumber: ({ csr, holder }) =>
    brokenIf(
      !csr.identityNumbers.every((number) => holder.identityNumbers.includes(number)),
      'csr.identity-number',
    ),
};

const acceptedTypes = ({ curves }: CsrPolicy): string[] => (curves.length > 0 ? ['rsa', 'ec'] : ['rsa']);

const isCurveAccepted = ({ key: { curve } }: CsrFacts, { curves }: CsrPolicy): boolean =>
  curve === undefined || curves.includes(curve);

const collapsed = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('id');

const same = (one: string, other: string): boolean => collapsed(one) === collapsed(other);
