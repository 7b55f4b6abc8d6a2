import { cancelInside } from '../run/cancel.ts';
import { rootOf } from '../run/root-of.ts';
import type { Run } from '../run/run.ts';

/** The instance ends as a whole, wherever it is. */
export function cancelled(run: Run): void {
  const root = rootOf(run);
  cancelInside(run, root.key);
  delete root.done;
  run.ended = { elementId: undefined, how: 'cancelled' };
}
