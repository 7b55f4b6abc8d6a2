// The thresholds of the CSR check. No BSrE document with rules for CSRs was readable, so every one of them
// is configuration; these defaults follow the service's reference, 1.8.

export interface CsrPolicy {
  readonly minRsaBits: number;
  readonly rsaExponent: bigint;
  /** As OpenSSL names them; empty = elliptic curves are refused. */
  readonly curves: readonly string[];
  readonly hashes: readonly string[];
  readonly country: string;
  readonly organisation: string;
}

export const defaultCsrPolicy: CsrPolicy = {
  minRsaBits: 2048,
  rsaExponent: 65537n,
  curves: ['prime256v1', 'secp384r1', 'secp521r1'],
  hashes: ['SHA-256', 'SHA-384', 'SHA-512'],
  country: 'ID',
  organisation: 'Pemerintah Kota Pekalongan',
};
