import type { Migration } from './migration.ts';
import type { Pairing } from './reason.ts';
import type { Key, ScopeState, Snapshot, TokenState } from '../snapshot.ts';

// Which scope a token lies in by another version: the one it was in; where that sub-process is drawn no more, the
// one around it; where a sub-process is drawn around the element now, a new one inside, shared by all that stood
// beside each other.

export class Containers {
  readonly scopes: Record<Key, ScopeState> = {};
  readonly tokens: Record<Key, TokenState> = {};
  readonly opened: Key[] = [];
  seq: number;
  private readonly within_ = new Map<string, Key>();

  constructor(
    private readonly migration: Migration,
    private readonly before: Snapshot,
    private readonly refuse: (elementId: string, rule: Pairing) => void,
  ) {
    this.seq = before.seq;
  }

  keep(key: Key, scope: ScopeState): void {
    this.scopes[key] = scope;
  }

  put(key: Key, token: TokenState): void {
    this.tokens[key] = token;
  }

  /** A scope that belongs to one element and holds its rounds or variables, not what the model draws in it. */
  isOwnOf({ repeat, round, local }: ScopeState): boolean {
    return repeat !== undefined || round !== undefined || local === true;
  }

  /** A plain sub-process that the mapping leads nowhere and that holds nothing but tokens. */
  isDissolved(key: Key): boolean {
    const scope = this.before.scopes[key];
    if (scope?.token === undefined || this.migration.mapping.has(scope.of) || this.isOwnOf(scope))
      return false;
    const holdsMore =
      scope.vars ?? scope.done ?? scope.undo ?? scope.adHoc ?? scope.cancelled ?? scope.resets;
    const host = this.before.tokens[scope.token];
    const around = this.before.scopes[host?.in ?? ''];
    const isRepeated = around !== undefined && this.isOwnOf(around) && around.of === scope.of;
    return holdsMore === undefined && !isRepeated;
  }

  isHostOfDissolved(tokenKey: Key): boolean {
    return Object.entries(this.before.scopes).some(
      ([key, scope]) => scope.token === tokenKey && this.isDissolved(key),
    );
  }

  /** The scope in which the target lies, for what lay in that one; the element is named where there is none. */
  within(scopeKey: Key, elementId: string, targetId: string): Key {
    const key = this.standing(scopeKey);
    const scope = this.before.scopes[key];
    if (!scope || (this.isOwnOf(scope) && scope.of === elementId)) return key;
    const { to, mapping } = this.migration;
    const around = scope.in === undefined ? to.processId : mapping.get(scope.of);
    const wanted = to.nodes.get(targetId)?.scopeId;
    const between = around === undefined || wanted === undefined ? undefined : this.pathTo(wanted, around);
    if (!between) this.refuse(elementId, 'other-scope');
    return (between ?? []).reduce((outer, id) => this.inside(outer, id), key);
  }

  private standing(key: Key): Key {
    const scope = this.before.scopes[key];
    return scope?.in !== undefined && this.isDissolved(key) ? this.standing(scope.in) : key;
  }

  /** The sub-processes from just inside of one scope down to another, outermost first; undefined if they cannot be opened. */
  private pathTo(wanted: string, around: string): string[] | undefined {
    const path: string[] = [];
    for (let id = wanted; id !== around;) {
      const node = this.migration.to.nodes.get(id);
      if (node?.type !== 'sub-process' || node.repetition || node.mapping) return undefined;
      path.unshift(id);
      id = node.scopeId;
    }
    return path;
  }

  private inside(outer: Key, subProcessId: string): Key {
    const place = `${outer} ${subProcessId}`;
    const known = this.within_.get(place);
    if (known !== undefined) return known;
    const [token, scope] = [String(++this.seq), String(++this.seq)];
    this.put(token, { at: subProcessId, in: outer });
    this.keep(scope, { of: subProcessId, in: outer, token });
    this.opened.push(scope);
    this.within_.set(place, scope);
    return scope;
  }
}
