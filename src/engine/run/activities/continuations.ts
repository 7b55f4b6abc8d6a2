import { openContinuation } from '../../elements/tasks/open-job.ts';
import type { JobSettings, SequenceFlow } from '../../model/model.ts';
import { attempt } from '../incidents.ts';
import { nodeOf } from '../node-of.ts';
import { isRepeated } from '../rounds/repeat.ts';
import { isRound } from '../rounds/rounds.ts';
import type { Run, Token } from '../run.ts';

// Asynchronous continuations, as in Camunda 7: a token stops before an element, not yet in it (nothing is
// armed, a join has not counted it), or after it, with its way out chosen, and a job lets it go on in a
// transaction of its own. On an activity that is repeated they are around the whole; on its multi-instance
// characteristics around each round.

/** Whether the token now waits before its element. What a complex gateway puts there to reset itself has come by no flow. */
export function waitsBefore(run: Run, token: Token): boolean {
  if (!settingsFor(run, token)?.asyncBefore || token.resets) return false;
  token.async = 'before';
  awaitJob(run, token);
  return true;
}

/** Whether the token now waits after its element, to leave by these flows. */
export function waitsAfter(run: Run, token: Token, flows: readonly SequenceFlow[] = []): boolean {
  if (!settingsFor(run, token)?.asyncAfter) return false;
  token.async = 'after';
  if (flows.length > 0) token.leaving = flows.map(({ id }) => id);
  awaitJob(run, token);
  return true;
}

/** Opens the job of a continuation; where its terms cannot be used, or it was given up, a retry does that again. */
export function awaitJob(run: Run, token: Token): void {
  attempt(run, token, 'continue', () => openContinuation(run, token, settingsFor(run, token) ?? {}));
}

function settingsFor(run: Run, token: Token): JobSettings | undefined {
  const node = nodeOf(run.model, token.at);
  if (!isRound(run, token)) return node.job;
  return isRepeated(node) && node.repetition.kind === 'multi-instance' ? node.repetition.job : undefined;
}
