import type { BoundaryEvent, ErrorEvent, StartEvent } from '../model/model.ts';
import type { Key } from '../snapshot.ts';
import type { Variables } from '../variables.ts';
import { capitalised } from './evaluate.ts';
import { leaveBy } from './leave.ts';
import { label, nodeOf } from './node-of.ts';
import { isRound, isWhole } from './rounds.ts';
import { scopeAt, type Run, type ScopeInstance, type Token } from './run.ts';
import { setVariables } from './run-variables.ts';
import { Stuck } from './stuck.ts';
import { triggerBoundaryEvent, triggerEventSubProcess } from './trigger.ts';

// A BPMN error goes outwards until someone catches it: the activity's own boundary events, then for each
// scope its event sub-processes and the boundary events of the sub-process it is. At one level the handler
// for that very code comes before the one for all. Exactly one handler runs.

interface ThrownError {
  code: string;
  message?: string;
  variables?: Variables;
}

interface Handler {
  event: ErrorEvent;
  scopeKey: Key;
  run(): void;
}

/** Throws Stuck where no one catches the error. */
export function throwError(run: Run, token: Token, error: ThrownError): void {
  const node = nodeOf(run.model, token.at);
  run.events.push({ type: 'error.thrown', elementId: node.id, errorCode: error.code });
  const handler = handlerFor(run, token, error.code);
  if (!handler) {
    const why = error.message ? `: ${error.message}` : '';
    throw new Stuck(
      `${capitalised(nameOf(error.code))}, thrown by ${label(node)}, is caught by no one${why}`,
    );
  }
  const { codeVariable, messageVariable } = handler.event;
  setVariables(run, handler.scopeKey, {
    ...error.variables,
    ...(codeVariable !== undefined && { [codeVariable]: error.code }),
    ...(messageVariable !== undefined && { [messageVariable]: error.message ?? null }),
  });
  if (node.type === 'end-event') leaveBy(run, token, []);
  handler.run();
}

const nameOf = (code: string) => (code === '' ? 'an error without code' : `the error "${code}"`);

function handlerFor(run: Run, token: Token, code: string): Handler | undefined {
  let here: Token | undefined = token;
  let scope = scopeAt(run, token.in);
  for (;;) {
    const handler = (here && onBoundary(run, here, code)) ?? besideFlow(run, scope, code);
    if (handler || scope.in === undefined) return handler;
    here = scope.token === undefined ? undefined : run.tokens.get(scope.token);
    scope = scopeAt(run, scope.in);
  }
}

function onBoundary(run: Run, host: Token, code: string): Handler | undefined {
  if (isRound(run, host)) return undefined;
  const node = nodeOf(run.model, host.at);
  const ids = 'boundaryEvents' in node ? node.boundaryEvents : [];
  const found = mostSpecific(run, ids, code);
  if (found?.node.type !== 'boundary-event') return undefined;
  const { node: boundary, event } = found;
  return { event, scopeKey: host.in, run: () => triggerBoundaryEvent(run, boundary, host) };
}

/** A scope that was interrupted has handed over to that event sub-process; it catches nothing any more. */
function besideFlow(run: Run, scope: ScopeInstance, code: string): Handler | undefined {
  if (!isWhole(scope) || isInterrupted(run, scope)) return undefined;
  const ids = (run.model.scopes.get(scope.of)?.eventSubProcesses ?? []).flatMap(
    (id) => run.model.scopes.get(id)?.startEvents ?? [],
  );
  const found = mostSpecific(run, ids, code);
  if (found?.node.type !== 'start-event') return undefined;
  const { node: start, event } = found;
  return { event, scopeKey: scope.key, run: () => triggerEventSubProcess(run, start, scope) };
}

const isInterrupted = (run: Run, scope: ScopeInstance): boolean =>
  [...run.scopes.values()].some((inner) => inner.in === scope.key && inner.interrupting === true);

type Catching = { node: BoundaryEvent | StartEvent; event: ErrorEvent };

function mostSpecific(run: Run, elementIds: readonly string[], code: string): Catching | undefined {
  const catching = elementIds.flatMap((id): Catching[] => {
    const node = nodeOf(run.model, id);
    const canCatch = node.type === 'boundary-event' || node.type === 'start-event';
    return canCatch && node.event?.kind === 'error' ? [{ node, event: node.event }] : [];
  });
  return (
    catching.find(({ event }) => event.errorCode === code) ??
    catching.find(({ event }) => event.errorCode === undefined)
  );
}
