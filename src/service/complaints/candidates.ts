import type { Role } from '../../identity/roles.ts';
import { usersWithRole } from '../../identity/users-with-role.ts';
import type { Database } from '../../persistence/database.ts';

// To whom a task of a complaint is offered: to a role, and where the complaint is about one of its holders, to the
// others by name. Where there are no others, to the next role that has somebody.

export interface Candidates {
  readonly groups: readonly string[];
  readonly users: readonly string[];
}

export async function candidatesFor(
  database: Database,
  roles: readonly [Role, ...Role[]],
  subjectId: string | undefined,
  now: Date,
): Promise<Candidates> {
  for (const role of roles) {
    const holders = await usersWithRole(database, role, now);
    const others = holders.filter(({ id }) => id !== subjectId);
    if (others.length === holders.length && others.length > 0) return { groups: [role], users: [] };
    if (others.length > 0) return { groups: [], users: others.map(({ id }) => id) };
  }
  return { groups: [roles[0]], users: [] };
}
