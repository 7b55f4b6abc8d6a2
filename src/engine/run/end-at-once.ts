import { cancelInside } from './cancel.ts';
import { rootOf } from './scopes/root-of.ts';
import type { Ended, Run } from './run.ts';

/** The instance is over as a whole, wherever its tokens are. */
export function endAtOnce(run: Run, ended: Ended): void {
  const root = rootOf(run);
  cancelInside(run, root.key);
  delete root.done;
  run.ended = ended;
}
