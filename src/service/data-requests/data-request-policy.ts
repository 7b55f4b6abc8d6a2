import type { Actor } from '../../identity/actor.ts';
import type { DataRequest } from './data-request.ts';

// Everybody reads their own requests; those of others only who answers or oversees them. Nobody decides on their own.

/** The obstacle, or undefined where the actor may read it. */
export const whyNotReadRequest = (
  actor: Actor,
  { subjectId }: Pick<DataRequest, 'subjectId'>,
): string | undefined =>
  subjectId === actor.id || actor.can('data-requests.see') ? undefined : 'it is somebody else’s';

export const whyNotHandle = (
  { id }: Pick<Actor, 'id'>,
  { subjectId }: Pick<DataRequest, 'subjectId'>,
): string | undefined =>
  subjectId === id ? 'it is about your own data: somebody else has to answer it' : undefined;
