import { endAtOnce } from '../run/end-at-once.ts';
import type { Run } from '../run/run.ts';

/** The instance ends as a whole, wherever it is. */
export function cancelled(run: Run): void {
  endAtOnce(run, { elementId: undefined, how: 'cancelled' });
}
