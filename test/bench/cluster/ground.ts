import type { Database } from '../../../src/persistence/database.ts';
import type { Programs } from './programs.ts';

/** What stands ready: a database, looked into from outside, and processes that work on it. */
export interface Ground {
  readonly database: Database;
  readonly programs: Programs;
  /** Of the API. */
  readonly token: string;
  /** Where the server of the database works. */
  readonly folder: string;
}
