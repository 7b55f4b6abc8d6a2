import { beginRun } from './this-run.ts';

/** Jest's globalSetup of the suites on SQLite. */
export default beginRun;
