import { Rejection } from '../../kernel/rejection.ts';
import type { RejectionKind } from '../../kernel/rejection.ts';
import { isCsrfRefusal } from '../http/csrf.ts';
import { TooManyRequests } from '../http/rate-limits.ts';

// What went wrong, as a status and the group of sentences in the catalogue that explain it. This is
// the only place where a kind of rejection becomes an HTTP status.

export interface Failure {
  readonly status: number;
  /** errors.<explains>.title, .what and .next in the catalogues. */
  readonly explains: string;
  /** The rejection whose own words add to the explanation. */
  readonly rejection?: Rejection;
}

const rejected: Record<RejectionKind, Failure> = {
  'not-found': { status: 404, explains: 'notFound' },
  forbidden: { status: 403, explains: 'forbidden' },
  conflict: { status: 409, explains: 'conflict' },
  invalid: { status: 422, explains: 'invalid' },
};

export function failureOf(error: unknown): Failure {
  if (error instanceof Rejection) return { ...rejected[error.kind], rejection: error };
  if (isCsrfRefusal(error)) return { status: 403, explains: 'staleForm' };
  if (error instanceof TooManyRequests) return { status: 429, explains: 'tooMany' };
  const status = statusOf(error);
  if (status === 404) return { status, explains: 'notFound' };
  if (status === 413) return { status, explains: 'tooLarge' };
  if (status >= 400 && status < 500) return { status: 400, explains: 'malformed' };
  return { status: 500, explains: 'broken' };
}

/** The status that Express and its parsers put on errors a client caused. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}
