import { randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import { Rejection } from '../kernel/rejection.ts';
import type { Database } from '../persistence/database.ts';
import type { Actor } from './actor.ts';
import { createUser } from './create-user.ts';
import { isRole } from './roles.ts';

export interface ServiceAccount {
  username: string;
  name: string;
  roles: readonly string[];
}

/**
 * An account for another program: it acts through API tokens. Its password is thrown away as it is made, so that
 * nobody signs in with it. Throws as createUser does.
 */
export function createServiceAccount(
  database: Database,
  clock: Clock,
  { username, name, roles }: ServiceAccount,
): Promise<Actor> {
  const unknown = roles.filter((role) => !isRole(role));
  if (unknown.length > 0)
    throw new Rejection('invalid', `create account ${username}`, `there is no role ${unknown.join(', ')}`);
  const password = randomBytes(48).toString('base64url');
  const email = `${username}@localhost.localdomain`;
  return createUser(database, clock, { username, name, email, roles: roles.filter(isRole), password });
}
