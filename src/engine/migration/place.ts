import { Containers } from './containers.ts';
import type { Migration } from './migration.ts';
import { flowFor, isSameEvent, misfit } from './misfit.ts';
import type { Pairing, Reason } from './reason.ts';
import type { Armed, DoneState, IncidentState, Key, ScopeState, Snapshot, TokenState } from '../snapshot.ts';

// A snapshot in the words of another version: every token, scope and armed event at the element that the mapping
// says, or the reasons why that cannot be. Scopes that the other version draws around what stands there are opened;
// of sub-processes that it does not have any more only the tokens inside are kept.

export interface Placed {
  readonly snapshot: Snapshot;
  readonly reasons: readonly Reason[];
  /** Scopes that were opened around what stood there already. */
  readonly opened: readonly Key[];
  /** Timers, subscriptions and incidents that the other version has no place for. */
  readonly lost: ReadonlySet<Key>;
}

export function place(migration: Migration, snapshot: Snapshot): Placed {
  return new Placing(migration, snapshot).placed();
}

class Placing {
  private readonly reasons: Reason[] = [];
  private readonly lost = new Set<Key>();
  private readonly containers: Containers;

  constructor(
    private readonly migration: Migration,
    private readonly before: Snapshot,
  ) {
    this.containers = new Containers(migration, before, (elementId, rule) => this.refuse(elementId, rule));
  }

  placed(): Placed {
    const { before, containers } = this;
    for (const [key, token] of Object.entries(before.tokens)) this.placeToken(key, token);
    for (const [key, scope] of Object.entries(before.scopes)) this.placeScope(key, scope);
    const timers = this.armedFrom(before.timers);
    const messages = this.armedFrom(before.messages);
    const incidents = this.incidentsFrom(before.incidents);
    const snapshot: Snapshot = {
      v: 1,
      seq: containers.seq,
      scopes: containers.scopes,
      tokens: containers.tokens,
      ...(timers && { timers }),
      ...(messages && { messages }),
      ...(incidents && { incidents }),
    };
    return { snapshot, reasons: this.reasons, opened: containers.opened, lost: this.lost };
  }

  private placeScope(key: Key, scope: ScopeState): void {
    if (scope.in === undefined)
      return this.containers.keep(key, this.contentsOf(scope, this.migration.to.processId));
    if (this.containers.isDissolved(key)) return;
    const of = this.targetOf(scope.of);
    if (of === undefined) return;
    this.containers.keep(key, { ...this.contentsOf(scope, of), in: this.aroundScope(scope, scope.in, of) });
  }

  /** Around an activity's own scope lies what its token lies in; an event sub-process lies there by itself. */
  private aroundScope(scope: ScopeState, outer: Key, of: string): Key {
    if (scope.token !== undefined) return this.containers.tokens[scope.token]?.in ?? outer;
    return this.containers.isOwnOf(scope) ? outer : this.containers.within(outer, scope.of, of);
  }

  /** What a scope holds beside its tokens. */
  private contentsOf(scope: ScopeState, of: string): ScopeState {
    if (scope.undo || scope.cancelled || scope.resets)
      this.reasons.push({ rule: 'unsettled', elementId: scope.of });
    const { done, adHoc, arrived, ...state } = scope;
    const todo = adHoc?.todo?.flatMap((id) => this.targetOf(id) ?? []);
    return {
      ...state,
      of,
      ...(done && { done: done.map((each) => this.doneAs(each)) }),
      ...(adHoc && { adHoc: { ...adHoc, ...(todo && { todo }) } }),
      ...(arrived && { arrived: this.arrivedAs(arrived) }),
    };
  }

  private doneAs({ of, done, ...state }: DoneState): DoneState {
    const { from, to, mapping } = this.migration;
    const target = mapping.get(of) ?? of;
    const node = from.nodes.get(of);
    const isThere = node !== undefined && to.nodes.get(target)?.type === node.type;
    if (!isThere) this.reasons.push({ rule: 'undone-gone', elementId: of });
    return { ...state, of: target, ...(done && { done: done.map((each) => this.doneAs(each)) }) };
  }

  private placeToken(key: Key, token: TokenState): void {
    if (this.containers.isHostOfDissolved(key)) return;
    const at = this.targetOf(token.at);
    if (at === undefined) return;
    const { via, leaving, arrived, ...state } = token;
    const scope = this.containers.within(token.in, token.at, at);
    // Its turn comes in the scope in which it waits for it.
    if (token.queued && scope !== token.in) this.refuse(token.at, 'other-scope');
    this.containers.put(key, {
      ...state,
      at,
      in: scope,
      ...(via !== undefined && { via: this.flowAs(token.at, via, 'targetId') }),
      ...(leaving && { leaving: leaving.map((id) => this.flowAs(token.at, id, 'sourceId')) }),
      ...(arrived && { arrived: this.arrivedAs(arrived) }),
    });
  }

  private flowAs(elementId: string, flowId: string, end: 'sourceId' | 'targetId'): string {
    const flow = flowFor(this.migration, flowId, (id) => this.migration.mapping.get(id), end);
    if (flow === undefined) this.refuse(elementId, 'flow-gone');
    return flow ?? flowId;
  }

  private arrivedAs(arrived: NonNullable<TokenState['arrived']>): NonNullable<TokenState['arrived']> {
    const entries = Object.entries(arrived).flatMap(([id, nth]) => {
      const target = this.eventFor(id);
      return target === undefined ? [] : [[target, nth] as const];
    });
    return Object.fromEntries(entries);
  }

  /** The element that stands for one at which something is; reasons are noted where there is none. */
  private targetOf(elementId: string): string | undefined {
    const { from, to, mapping } = this.migration;
    const targetId = mapping.get(elementId);
    const node = from.nodes.get(elementId);
    if (targetId === undefined || !node) {
      this.note({ rule: 'unmapped', elementId });
      return undefined;
    }
    const rule = misfit(node, to.nodes.get(targetId));
    if (rule) this.refuse(elementId, rule);
    return rule === 'no-such-element' ? undefined : targetId;
  }

  private armedFrom<State extends Armed>(
    record: Readonly<Record<Key, State>> | undefined,
  ): Record<Key, State> | undefined {
    if (!record) return undefined;
    const kept = Object.entries(record).flatMap(([key, state]) => {
      const at = this.servesStill(state);
      if (at === undefined) this.lost.add(key);
      return at === undefined ? [] : [[key, { ...state, at }] as const];
    });
    return Object.fromEntries(kept);
  }

  /** Where something armed goes on serving whom it serves: the element itself, or an event on its boundary or within. */
  private servesStill({ at, token, scope }: Armed): string | undefined {
    const owner = this.ownerElement(token, scope);
    if (owner === undefined) return undefined;
    const ownWait = token !== undefined && this.before.tokens[token]?.at === at;
    const target = ownWait ? owner : this.eventFor(at);
    if (target === undefined || ownWait) return target;
    return this.isEventOf(target, owner, scope !== undefined) ? target : undefined;
  }

  private ownerElement(token: Key | undefined, scope: Key | undefined): string | undefined {
    return scope === undefined ? this.containers.tokens[token ?? '']?.at : this.containers.scopes[scope]?.of;
  }

  private eventFor(elementId: string): string | undefined {
    const { from, to, mapping } = this.migration;
    const [node, target] = [from.nodes.get(elementId), to.nodes.get(mapping.get(elementId) ?? '')];
    return node && isSameEvent(node, target) ? target.id : undefined;
  }

  private isEventOf(eventId: string, ownerId: string, isScope: boolean): boolean {
    const { to } = this.migration;
    const event = to.nodes.get(eventId);
    if (!event) return false;
    if (event.type === 'boundary-event') return !isScope && event.attachedTo === ownerId;
    if (event.type === 'start-event') return isScope && to.nodes.get(event.scopeId)?.scopeId === ownerId;
    const owner = to.nodes.get(ownerId);
    return owner?.outgoing.some((id) => to.flows.get(id)?.targetId === eventId) ?? false;
  }

  private incidentsFrom(
    incidents: Readonly<Record<Key, IncidentState>> | undefined,
  ): Record<Key, IncidentState> | undefined {
    if (!incidents) return undefined;
    const kept = Object.entries(incidents).flatMap(([key, incident]) => {
      const isOfLost = incident.timer !== undefined && this.lost.has(incident.timer);
      const at = isOfLost ? undefined : this.servesStill(incident);
      if (at === undefined) this.lost.add(key);
      return at === undefined ? [] : [[key, { ...incident, at }] as const];
    });
    return Object.fromEntries(kept);
  }

  private refuse(elementId: string, rule: Pairing): void {
    this.note({ rule, elementId, targetId: this.migration.mapping.get(elementId) ?? elementId });
  }

  private note(reason: Reason): void {
    const isKnown = this.reasons.some((each) => JSON.stringify(each) === JSON.stringify(reason));
    if (!isKnown) this.reasons.push(reason);
  }
}
