import { errorCodeOf } from './error-code.ts';
import { postgresql } from './postgresql/dialect.ts';
import { sqlite } from './sqlite/dialect.ts';

const codes = new Set([...sqlite.uniqueViolations, ...postgresql.uniqueViolations]);

/** Whether a statement failed because a row with that key exists already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code !== undefined && codes.has(code);
}
