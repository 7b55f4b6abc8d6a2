import type { Actor } from '../actor.ts';

/** As whom something can be meant for an actor: by id, by username; as each official that they stand in for, too. */
export const namesOf = ({ id, username, standsInFor }: Actor): string[] => [
  ...new Set([id, username, ...standsInFor.flatMap(({ official }) => [official.id, official.username])]),
];
