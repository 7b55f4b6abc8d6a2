import type { ErrorEvent, EscalationEvent } from '../../model/model.ts';
import type { Armed, Key } from '../../snapshot.ts';
import { definitionsAt } from '../../model/source/definitions-at.ts';
import { eventHappened } from './event-happened.ts';
import { nodeOf } from '../node-of.ts';
import { isInner, isWhole } from '../rounds/rounds.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from '../run.ts';

// Who catches an error or an escalation. It goes outwards: the activity's own boundary events, then for each
// scope its event sub-processes and the boundary events of the sub-process it is. At one level the handler
// for that very code comes before the one for all. Exactly one handler runs, and never the one that threw.

type Thrown = ErrorEvent | EscalationEvent;
type Kind = Thrown['kind'];

export interface Handler<Event extends Thrown> {
  event: Event;
  scopeKey: Key;
  run(): void;
}

export interface Sought<K extends Kind> {
  kind: K;
  code: string;
}

type EventOf<K extends Kind> = Extract<Thrown, { kind: K }>;

export function handlerFor<K extends Kind>(
  run: Run,
  token: Token,
  sought: Sought<K>,
): Handler<EventOf<K>> | undefined {
  let here: Token | undefined = token;
  let scope = scopeAt(run, token.in);
  const inside = new Set<string>();
  for (;;) {
    const handler = (here && onBoundary(run, here, sought)) ?? besideFlow(run, scope, sought, inside);
    if (handler || scope.in === undefined) return handler;
    inside.add(scope.of);
    here = scope.token === undefined ? undefined : run.tokens.get(scope.token);
    scope = scopeAt(run, scope.in);
  }
}

function onBoundary<K extends Kind>(
  run: Run,
  host: Token,
  sought: Sought<K>,
): Handler<EventOf<K>> | undefined {
  if (isInner(run, host)) return undefined;
  const node = nodeOf(run.model, host.at);
  const ids = 'boundaryEvents' in node ? node.boundaryEvents : [];
  const found = mostSpecific(run, ids, sought);
  if (found?.type !== 'boundary-event') return undefined;
  const armed = { ...found.armed, token: host.key };
  return { event: found.event, scopeKey: host.in, run: () => eventHappened(run, armed) };
}

/** A scope that was interrupted has handed over to that event sub-process; it catches nothing any more. */
function besideFlow<K extends Kind>(
  run: Run,
  scope: ScopeInstance,
  sought: Sought<K>,
  inside: ReadonlySet<string>,
): Handler<EventOf<K>> | undefined {
  if (!isWhole(scope) || isInterrupted(run, scope)) return undefined;
  const ids = (run.model.scopes.get(scope.of)?.eventSubProcesses ?? [])
    .filter((id) => !inside.has(id))
    .flatMap((id) => run.model.scopes.get(id)?.startEvents ?? []);
  const found = mostSpecific(run, ids, sought);
  if (found?.type !== 'start-event') return undefined;
  const armed = { ...found.armed, scope: scope.key };
  return { event: found.event, scopeKey: scope.key, run: () => eventHappened(run, armed) };
}

const isInterrupted = (run: Run, scope: ScopeInstance): boolean =>
  [...run.scopes.values()].some((inner) => inner.in === scope.key && inner.interrupting === true);

interface Catching<K extends Kind> {
  type: 'boundary-event' | 'start-event';
  event: EventOf<K>;
  armed: Pick<Armed, 'at' | 'nth'>;
}

function mostSpecific<K extends Kind>(run: Run, elementIds: readonly string[], { kind, code }: Sought<K>) {
  const isSought = (event: { kind: string }): event is EventOf<K> => event.kind === kind;
  const catching = elementIds.flatMap((at): Catching<K>[] => {
    const node = nodeOf(run.model, at);
    const { type } = node;
    if (type !== 'boundary-event' && type !== 'start-event') return [];
    return definitionsAt(node).flatMap(({ event, nth }) =>
      isSought(event) ? [{ type, event, armed: { at, ...(nth !== undefined && { nth }) } }] : [],
    );
  });
  return (
    catching.find(({ event }) => codeOf(event) === code) ??
    catching.find(({ event }) => codeOf(event) === undefined)
  );
}

const codeOf = (event: Thrown): string | undefined =>
  event.kind === 'error' ? event.errorCode : event.escalationCode;
