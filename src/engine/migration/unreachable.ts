import { entriesReached, waysOn } from '../run/joins/reach.ts';
import { isWhole } from '../run/rounds/rounds.ts';
import type { Run, ScopeInstance, Token } from '../run/run.ts';
import type { FlowNode } from '../model/model.ts';
import { isGathering, netOf, placeAt, placeOn, reachedFrom } from './net.ts';
import { canBeTogether } from './together.ts';
import type { Migration } from './migration.ts';
import { flowFor } from './misfit.ts';
import type { Reason } from './reason.ts';

// Whether the tokens of one scope are where the version could have brought them by itself. Where they are, that
// version leads them to an end, as it does with an instance that it began.

export function unreachable(both: Both): Reason[] {
  const { after } = both;
  return [...after.scopes.values()].flatMap((scope) => {
    if (!isWhole(scope)) return [];
    const tokens = [...after.tokens.values()].filter((token) => token.in === scope.key);
    return [...neverTogether(both, scope, tokens), ...starving(both, scope, tokens)];
  });
}

/** One instance in both versions, nothing having moved. */
export interface Both {
  readonly migration: Migration;
  readonly before: Run;
  readonly after: Run;
}

function neverTogether({ before, after }: Both, scope: ScopeInstance, tokens: readonly Token[]): Reason[] {
  const sourceOf = ({ key, at }: Token) => before.tokens.get(key)?.at ?? at;
  return tokens.flatMap((one, at) =>
    tokens.slice(at + 1).flatMap((other): Reason[] => {
      if (canBeTogether(after.model, scope.of, placeOf(after, one), placeOf(after, other))) return [];
      return [{ rule: 'never-together', elementId: sourceOf(one), otherId: sourceOf(other) }];
    }),
  );
}

const placeOf = (run: Run, { at, via, async: continuation }: Token): string =>
  via !== undefined && continuation !== 'after' && isGathering(run.model.nodes.get(at))
    ? placeOn(via)
    : placeAt(at);

/** Parallel joins that some token comes to by one way, and by another none ever can. */
function starving(both: Both, scope: ScopeInstance, tokens: readonly Token[]): Reason[] {
  const { after } = both;
  const places = tokens.map((token) => placeOf(after, token));
  const reached = reachedFrom(netOf(after.model, scope.of), places);
  return [...after.model.nodes.values()].flatMap((node): Reason[] => {
    if (node.type !== 'parallel-gateway' || node.scopeId !== scope.of || !isGathering(node)) return [];
    const come = node.incoming.filter((flowId) => reached.has(placeOn(flowId)));
    if (come.length === 0) return [];
    const isComplete = scope.adHoc
      ? tokens.every((token) => comesAsBefore(both, node, token))
      : come.length === node.incoming.length;
    return isComplete ? [] : [{ rule: 'join-starves', targetId: node.id }];
  });
}

/** What was begun several times is joined several times: nobody can tell which token belongs to which beginning. */
function comesAsBefore({ before, after, migration }: Both, join: FlowNode, token: Token): boolean {
  const earlier = before.tokens.get(token.key);
  const [sourceId] = [...migration.mapping].find(([, targetId]) => targetId === join.id) ?? [];
  const source = before.model.nodes.get(sourceId ?? '');
  if (!earlier || !source || source.incoming.length !== join.incoming.length) return false;
  const flows = entriesBy(before, source, earlier).map((flowId) =>
    flowFor(migration, flowId, (id) => migration.mapping.get(id), 'targetId'),
  );
  return JSON.stringify(flows.sort()) === JSON.stringify(entriesBy(after, join, token).sort());
}

const entriesBy = (run: Run, join: FlowNode, token: Token): string[] =>
  waysOn(run, join, token).flatMap((flowIds) =>
    flowIds.flatMap((flowId) => [...entriesReached(run.model, join, flowId)]),
  );
