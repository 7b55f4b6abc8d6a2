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
  const turns = elementsAwaited(run).map((id) => nodeOf(run.model, id).waitingFor ?? 'office');
  const isStuck = [...run.incidents.values()].some(
    ({ token, redo }) => token !== undefined && redo !== 'arm' && redo !== 'timer',
  );
  return new Set(isStuck ? [...turns, 'office'] : turns);
}

const elementsAwaited = (run: Run): string[] => [
  ...[...run.tokens.values()]
    .filter(({ task, call }) => task !== undefined || call !== undefined)
    .map(({ at }) => at),
  ...[...run.messages.values()].filter((message) => isAwaited(run, message)).map(({ at }) => at),
  ...[...run.scopes.values()]
    .filter(({ adHoc, population }) => adHoc && !adHoc.over && population === 0)
    .map(({ of }) => of),
];

function isAwaited(run: Run, { at, kind, token: key }: Subscription): boolean {
  const token = key === undefined ? undefined : run.tokens.get(key);
  if (!token || kind === 'condition') return false;
  return token.at === at || nodeOf(run.model, token.at).type === 'event-based-gateway';
}
