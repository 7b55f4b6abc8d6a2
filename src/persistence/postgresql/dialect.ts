import type { Dialect } from '../dialect.ts';
import { errorCodeOf } from '../error-code.ts';

// PostgreSQL 15 and later, isolation READ COMMITTED: a row that another transaction changed meanwhile is
// seen as it is now, once its lock is free. Codes are those of its documentation, appendix A.

const uniqueViolation = '23505';
const foreignKeyViolation = '23503';

/** A serialization failure, a deadlock, a lock that could not be had. */
const lostAgainstAnother = new Set(['40001', '40P01', '55P03']);

const lostItsConnection = new Set([
  ...['57P01', '57P02', '57P03', '08000', '08003', '08006'],
  ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
]);
const connectionEnded = /^Connection terminated|not queryable/;

export const postgresql: Dialect = {
  // The protocol counts them in 16 bits.
  maxParameters: 65_535,
  // As an UPDATE locks: rows that refer to it may still come.
  forUpdate: 'FOR NO KEY UPDATE',
  skipLocked: 'FOR NO KEY UPDATE SKIP LOCKED',
  lockNames: (how, count) => `
    SELECT pg_advisory_xact_lock${how === 'shared' ? '_shared' : ''}(hashtextextended(name, 0))
    FROM (VALUES ${Array(count).fill('(?::text)').join(', ')}) AS names (name)`,
  jobQueue: 'pg-boss',
  nextIds: (table) =>
    `SELECT nextval(pg_get_serial_sequence('${table}', 'id')) AS id FROM generate_series(1, ?::integer)`,
  nextTaskNumber: `SELECT nextval('task_numbers') AS last`,
  uniqueViolations: [uniqueViolation],
  isLost: (error) => hasCode(error, lostAgainstAnother) || isConnectionLost(error) || isPlanOutdated(error),
  mayBeARace: (error) => hasCode(error, new Set([uniqueViolation, foreignKeyViolation])),
  // A connection that does not roll back is closed, and the server rolls back itself.
  isRolledBackAlready: () => true,
};

/** A later program's migration changed the columns that a prepared statement gives. */
export const isPlanOutdated = (error: unknown): boolean =>
  errorCodeOf(error) === '0A000' && /cached plan/.test(messageOf(error));

const isConnectionLost = (error: unknown): boolean =>
  hasCode(error, lostItsConnection) || connectionEnded.test(messageOf(error));

const hasCode = (error: unknown, codes: ReadonlySet<string>): boolean => codes.has(errorCodeOf(error) ?? '');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
