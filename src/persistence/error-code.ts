import { QueryFailedError } from 'typeorm';

/** The code that the driver gave the error of a statement or a connection. */
export function errorCodeOf(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
