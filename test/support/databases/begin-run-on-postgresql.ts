import { beginPostgresql, beginRun } from './this-run.ts';

/** Jest's globalSetup of the suites on PostgreSQL. */
export default async function beginRunOnPostgresql(): Promise<void> {
  await beginRun();
  await beginPostgresql();
}
