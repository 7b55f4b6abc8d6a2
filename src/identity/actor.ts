import type { Standing } from './deputies/standing.ts';
import { permissionsOf, type Permission } from './permissions.ts';
import type { Role } from './roles.ts';

// Who does something. Everything that is refused or recorded is refused or recorded for an actor.

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface Actor extends Person {
  /** Their own, and those of the officials they stand in for. */
  readonly roles: readonly Role[];
  readonly ownRoles: readonly Role[];
  readonly standsInFor: readonly Standing[];
  /** Somebody else has set the password: nothing is open but choosing one's own. */
  readonly mustChoosePassword: boolean;
  can(permission: Permission): boolean;
}

export function actorOf(
  { id, username, name, roles }: Person,
  standsInFor: readonly Standing[] = [],
  mustChoosePassword = false,
): Actor {
  const all = [...new Set([...roles, ...standsInFor.flatMap((standing) => standing.roles)])];
  const granted = permissionsOf(all);
  const can = (permission: Permission) => granted.has(permission);
  return { id, username, name, roles: all, ownRoles: roles, standsInFor, mustChoosePassword, can };
}

/** The program itself: timers, jobs, what is set up at start. */
export const systemActor: Actor = {
  id: 'system',
  username: 'system',
  name: 'Sistem',
  roles: [],
  ownRoles: [],
  standsInFor: [],
  mustChoosePassword: false,
  can: () => true,
};
