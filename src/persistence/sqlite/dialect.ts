import { QueryFailedError } from 'typeorm';
import type { Dialect } from '../dialect.ts';

// SQLite has one writer: rows need no lock, and nobody takes an id between a look and an insert.

export const sqlite: Dialect = {
  // SQLITE_MAX_VARIABLE_NUMBER
  maxParameters: 32_766,
  forUpdate: '',
  skipLocked: '',
  jobQueue: 'table',
  nextIds: (table) => `
    WITH RECURSIVE taken (id, remaining) AS (
      SELECT COALESCE(MAX(id), 0) + 1, ? FROM ${table}
      UNION ALL SELECT id + 1, remaining - 1 FROM taken WHERE remaining > 1)
    SELECT id FROM taken`,
  highestId: (table) => `(SELECT COALESCE(MAX(id), 0) FROM ${table})`,
  nextTaskNumber: `
    INSERT INTO counters (name, year, last) VALUES ('task', 0, 1)
    ON CONFLICT (name, year) DO UPDATE SET last = counters.last + 1 RETURNING last`,
  uniqueViolations: ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  // Another process may hold the file for longer than busy_timeout: that is told, not tried again.
  isLost: () => false,
  mayBeARace: () => false,
  // When the disk is full or fails.
  isRolledBackAlready: (error) =>
    error instanceof QueryFailedError && /no transaction is active/.test(error.message),
};
