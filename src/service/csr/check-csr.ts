import { sizeInWords } from '../documents/file-names.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { maxCsrBytes } from './csr-container.ts';
import type { CsrPolicy } from './csr-policy.ts';
import { errorRules, warningRules, type CsrHolder } from './csr-rules.ts';
import { findSecret } from './find-secret.ts';
import { readCsr, type CsrFacts } from './read-csr.ts';

// Judges a certificate signing request early, before AMS and BSrE do. A file with a secret in it is refused
// before anything else is read from it.

export interface CsrJudgement {
  errors: Finding[];
  warnings: Finding[];
  /** Absent when the file is no request. */
  csr?: CsrFacts;
}

/** `isKeyOfSomeoneElse` is asked with the SHA-256 of the public key (hexadecimal). */
export async function checkCsr(
  bytes: Buffer,
  holder: Omit<CsrHolder, 'isKeyOfSomeoneElse'>,
  policy: CsrPolicy,
  isKeyOfSomeoneElse: (publicKeySha256: string) => Promise<boolean>,
): Promise<CsrJudgement> {
  if (findSecret(bytes)) return refused(finding('csr.secret'));
  if (bytes.length > maxCsrBytes) return refused(finding('csr.too-large', { max: sizeInWords(maxCsrBytes) }));
  const csr = await readCsr(bytes);
  if (!csr) return refused(finding('csr.container'));
  const judged = {
    csr,
    policy,
    holder: { ...holder, isKeyOfSomeoneElse: await isKeyOfSomeoneElse(csr.publicKeySha256) },
  };
  const broken = (rules: typeof errorRules) => Object.values(rules).flatMap((rule) => rule(judged) ?? []);
  return { errors: broken(errorRules), warnings: broken(warningRules), csr };
}

const refused = (error: Finding): CsrJudgement => ({ errors: [error], warnings: [] });
