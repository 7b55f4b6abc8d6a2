import type { Actor } from '../../src/identity/actor.ts';
import { findActorByName } from '../../src/identity/find-actor.ts';
import type { Database } from '../../src/persistence/database.ts';

/** One of the people that a new program is seeded with. */
export async function demoPerson(database: Database, username: string, now = new Date()): Promise<Actor> {
  const actor = await findActorByName(database, username, now);
  if (!actor) throw new Error(`There is no demo user ${username}`);
  return actor;
}
