import { z } from 'zod';

// The thresholds of the CSR check. No BSrE document with rules for CSRs was readable, so every one of them
// is configuration; these defaults follow the service's reference, 1.8.

export const csrPolicy = z.object({
  minRsaBits: z.number().int().min(1024).max(16384),
  rsaExponent: z.number().int().min(3).max(4294967295),
  /** As OpenSSL names them; empty = elliptic curves are refused. */
  curves: z.array(z.enum(['prime256v1', 'secp384r1', 'secp521r1'])),
  hashes: z.array(z.enum(['SHA-256', 'SHA-384', 'SHA-512'])).min(1),
  country: z.string().regex(/^[A-Z]{2}$/),
  organisation: z.string().trim().min(1).max(200),
});

export interface CsrPolicy {
  readonly minRsaBits: number;
  readonly rsaExponent: number;
  readonly curves: readonly string[];
  readonly hashes: readonly string[];
  readonly country: string;
  readonly organisation: string;
}

export const defaultCsrPolicy: z.output<typeof csrPolicy> = {
  minRsaBits: 2048,
  rsaExponent: 65537,
  curves: ['prime256v1', 'secp384r1', 'secp521r1'],
  hashes: ['SHA-256', 'SHA-384', 'SHA-512'],
  country: 'ID',
  organisation: 'Pemerintah Kota Pekalongan',
};
