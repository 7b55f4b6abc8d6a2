import type { Actor } from '../identity/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../persistence/database.ts';

/** What a verb needs to act for someone: where, when, who. */
export interface ActorContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly actor: Actor;
}
