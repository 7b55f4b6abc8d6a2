import { createHash, randomBytes } from 'node:crypto';

// `alur_1a2b3c4d_…`: a word that secret scanners can look for, a prefix to recognise the token by, and 256
// random bits. Nobody guesses those, so a plain hash keeps them, and one look-up finds the row.

export interface TokenSecret {
  /** The whole text, shown once. */
  readonly text: string;
  readonly prefix: string;
  readonly hash: string;
}

export function newSecret(): TokenSecret {
  const prefix = `alur_${randomBytes(4).toString('hex')}`;
  const text = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { text, prefix, hash: hashOfToken(text) };
}

export const hashOfToken = (text: string): string => createHash('sha256').update(text).digest('hex');
