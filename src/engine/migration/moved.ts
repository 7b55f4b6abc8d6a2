import type { Model } from '../model/model.ts';
import type { TaskOpened } from '../outcome.ts';
import type { Key, Snapshot, TokenState } from '../snapshot.ts';

// What goes on under the key it had, and is now called and filled in as the other version says. Timers are told
// as opened again, with the same key.

export interface Moved {
  readonly tasks: readonly MovedTask[];
  readonly jobs: readonly MovedKey[];
  readonly calls: readonly MovedKey[];
  readonly subscriptions: readonly MovedKey[];
  readonly incidents: readonly MovedKey[];
}

export interface MovedKey {
  readonly key: Key;
  readonly elementId: string;
}

/** To whom it is offered, who has it, and when it is due stay as they were. */
export type MovedTask = MovedKey &
  Pick<TaskOpened, 'name' | 'formKey' | 'step' | 'waitingFor' | 'separateFrom'>;

export function movedIn(model: Model, before: Snapshot, after: Snapshot): Moved {
  const tokens = Object.entries(after.tokens).flatMap(([key, token]) => {
    const earlier = before.tokens[key];
    return earlier ? [{ earlier, token }] : [];
  });
  const heldBy = (kind: 'task' | 'job' | 'call') => tokens.flatMap((each) => heldStill(each, kind));
  return {
    tasks: heldBy('task').map((each) => taskAs(model, each)),
    jobs: heldBy('job'),
    calls: heldBy('call'),
    subscriptions: kept(before.messages, after.messages),
    incidents: kept(before.incidents, after.incidents),
  };
}

function heldStill(
  { earlier, token }: { earlier: TokenState; token: TokenState },
  kind: 'task' | 'job' | 'call',
): MovedKey[] {
  const key = token[kind];
  return key !== undefined && earlier[kind] === key ? [{ key, elementId: token.at }] : [];
}

function kept(
  before: Snapshot['messages'] | Snapshot['incidents'] = {},
  after: Snapshot['messages'] | Snapshot['incidents'] = {},
): MovedKey[] {
  return Object.entries(after).flatMap(([key, { at }]) => (before[key] ? [{ key, elementId: at }] : []));
}

function taskAs(model: Model, { key, elementId }: MovedKey): MovedTask {
  const node = model.nodes.get(elementId);
  return {
    key,
    elementId,
    name: node?.name ?? elementId,
    ...(node?.type === 'user-task' && node.formKey !== undefined && { formKey: node.formKey }),
    ...(node?.step !== undefined && { step: node.step }),
    waitingFor: node?.waitingFor ?? 'office',
    separateFrom: node?.type === 'user-task' ? [...node.separateFrom] : [],
  };
}
