import { endRun } from './this-run.ts';

/** Jest's globalTeardown. */
export default endRun;
