import { letClocksStandOrRun } from '../timers/stand-still.ts';
import type { Run } from './run.ts';

/** Everything has come to rest: the clocks look whose turn it is, or the instance is over. */
export function settle(run: Run): void {
  if (run.ended) run.events.push({ type: 'instance.ended', ...run.ended });
  else letClocksStandOrRun(run);
}
