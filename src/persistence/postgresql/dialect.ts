import type { Dialect } from '../dialect.ts';
import { errorCodeOf } from '../error-code.ts';

// PostgreSQL 15 and later, isolation READ COMMITTED: a row that another transaction changed meanwhile is
// seen as it is now, once its lock is free. Codes are those of its documentation, appendix A.

// A connection that ended before COMMIT was sent left nothing behind.
const lostAgainstAnother = new Set(['40001', '40P01', '55P03']);
const lostItsConnection = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'EPIPE',
]);
// A migration of a later program changed a table under a prepared statement.
const planIsOutdated = (error: unknown): boolean =>
  errorCodeOf(error) === '0A000' && error instanceof Error && /cached plan/.test(error.message);

export const postgresql: Dialect = {
  // The protocol counts them in 16 bits.
  maxParameters: 65_535,
  // Connections read only, unless a transaction says otherwise: `read` cannot write.
  begin: 'BEGIN READ WRITE',
  forUpdate: 'FOR UPDATE',
  skipLocked: 'FOR UPDATE SKIP LOCKED',
  lockName: 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))',
  nextIds: (table) =>
    `SELECT nextval(pg_get_serial_sequence('${table}', 'id')) AS id FROM generate_series(1, ?::integer)`,
  uniqueViolations: ['23505'],
  isRetriable(error) {
    const code = errorCodeOf(error) ?? '';
    return lostAgainstAnother.has(code) || lostItsConnection.has(code) || planIsOutdated(error);
  },
  isRolledBackAlready: (error) => lostItsConnection.has(errorCodeOf(error) ?? ''),
};
