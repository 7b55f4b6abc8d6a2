import { problemAt } from '../problem.ts';
import type { Requirement } from '../drg.ts';
import type { DrgSource } from './collect-drg.ts';

/** A decision cannot rest on itself: every element that can never be reached in order is reported. */
export function refuseCycles(
  sources: ReadonlyMap<string, DrgSource>,
  requires: ReadonlyMap<string, readonly Requirement[]>,
): void {
  const open = new Map([...requires].map(([key, list]) => [key, new Set(list.map((one) => one.key))]));
  const ready = [...sources.keys()].filter((key) => (open.get(key)?.size ?? 0) === 0);
  const users = usersOf(requires);
  for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
    open.delete(key);
    for (const user of users.get(key) ?? []) {
      const left = open.get(user);
      left?.delete(key);
      if (left?.size === 0) ready.push(user);
    }
  }
  for (const key of open.keys()) {
    const source = sources.get(key);
    if (source) source.file.report(problemAt(source.place, 'requires itself, directly or through others'));
  }
}

function usersOf(requires: ReadonlyMap<string, readonly Requirement[]>): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [user, list] of requires)
    for (const { key } of list) users.set(key, [...(users.get(key) ?? []), user]);
  return users;
}
