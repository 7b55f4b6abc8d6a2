import { QueryFailedError } from 'typeorm';
import { uniqueViolationCodes } from './dialect.ts';

/** Whether a statement failed because a row with that key exists already. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { driverError } = error;
  return 'code' in driverError && uniqueViolationCodes.includes(driverError.code);
}
