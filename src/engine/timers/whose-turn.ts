import type { WaitingFor } from '../outcome.ts';
import { nodeOf } from '../run/node-of.ts';
import type { Run, Subscription } from '../run/run.ts';

/**
 * Everyone the instance waits for: who has an open user task, from whom a receive task or a message event
 * expects a message, also behind an event-based gateway, and who is to choose in an ad-hoc sub-process where
 * nothing runs. A process that was called may want anyone: it is the office's turn unless alur:waitingFor says
 * otherwise. Boundary events and event sub-processes only listen; jobs, timers and conditions are the
 * machine's. A token that is stuck waits for the office, which alone can repair it.
 */
export function whoseTurn(run: Run): Set<WaitingFor> {
  const turns = new Set<WaitingFor>();
  for (const token of run.tokens.values()) {
    if (token.task !== undefined || token.call !== undefined)
      turns.add(nodeOf(run.model, token.at).waitingFor ?? 'office');
  }
  for (const message of run.messages.values()) {
    if (isAwaited(run, message)) turns.add(nodeOf(run.model, message.at).waitingFor ?? 'office');
  }
  for (const scope of run.scopes.values()) {
    const isChoice = scope.adHoc && !scope.adHoc.over && scope.population === 0;
    if (isChoice) turns.add(nodeOf(run.model, scope.of).waitingFor ?? 'office');
  }
  for (const { token, redo } of run.incidents.values()) {
    if (token !== undefined && redo !== 'arm' && redo !== 'timer') turns.add('office');
  }
  return turns;
}

function isAwaited(run: Run, { at, kind, token: key }: Subscription): boolean {
  const token = key === undefined ? undefined : run.tokens.get(key);
  if (!token || kind === 'condition') return false;
  return token.at === at || nodeOf(run.model, token.at).type === 'event-based-gateway';
}
