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
  can(permission: Permission): boolean;
}

export function actorOf({ id, username, name, roles }: Person): Actor {
  const granted = permissionsOf(roles);
  return { id, username, name, roles, can: (permission) => granted.has(permission) };
}

/** The program itself: timers, jobs, what is set up at start. */
export const systemActor: Actor = {
  id: 'system',
  username: 'system',
  name: 'Sistem',
  roles: [],
  can: () => true,
};
