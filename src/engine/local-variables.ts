import { layersOf } from './run/scopes/run-variables.ts';
import type { Key, Snapshot } from './snapshot.ts';
import type { Variables } from './variables.ts';

/**
 * What is seen where a user task or a subscription waits, besides the variables of the process itself: those of
 * its element, its round and the sub-processes around it, inner ones hiding outer ones. Empty for an unknown key.
 */
export function localVariablesAt(snapshot: Snapshot, key: Key): Variables {
  let local: Variables = {};
  let scope = snapshot.scopes[scopeOf(snapshot, key) ?? ''];
  while (scope?.in !== undefined) {
    local = Object.assign({}, ...layersOf(scope), local);
    scope = snapshot.scopes[scope.in];
  }
  return local;
}

function scopeOf({ tokens, messages }: Snapshot, key: Key): Key | undefined {
  const awaited = messages?.[key];
  if (awaited?.scope !== undefined) return awaited.scope;
  const token = awaited?.token ?? Object.keys(tokens).find((each) => tokens[each]?.task === key);
  return tokens[token ?? '']?.in;
}
