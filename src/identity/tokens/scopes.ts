import type { Actor } from '../actor.ts';
import type { Permission } from '../permissions.ts';

// What a token is for. A scope opens nothing by itself: whoever the token belongs to must be allowed it, too,
// at the moment of each request.

export const scopePermissions = {
  'definitions:deploy': 'definitions.deploy',
  'instances:start': 'instances.start',
  'instances:read': 'instances.see',
  'tasks:read': 'tasks.work',
  'tasks:work': 'tasks.work',
  'messages:correlate': 'messages.correlate',
  'signals:broadcast': 'signals.broadcast',
  'jobs:work': 'jobs.work',
} as const satisfies Record<string, Permission>;

export type Scope = keyof typeof scopePermissions;

export const scopes = Object.keys(scopePermissions) as Scope[];

export const isScope = (name: string): name is Scope => Object.hasOwn(scopePermissions, name);

/** The scopes that a token of this person could use now. */
export const scopesOpenTo = (actor: Actor): Scope[] =>
  scopes.filter((scope) => actor.can(scopePermissions[scope]));
