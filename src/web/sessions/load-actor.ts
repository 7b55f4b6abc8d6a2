import type { RequestHandler } from 'express';
import { findActor } from '../../identity/find-actor.ts';
import type { WebServices } from '../services.ts';
import '../http/request-state.ts';

// The actor is read anew for every request: a role taken away, or an account disabled, counts from
// the next click on, not from the next login.

export const loadActor =
  (services: WebServices): RequestHandler =>
  async (request, _response, next) => {
    const userId = request.session.userId;
    const actor =
      userId === undefined ? undefined : await findActor(services.database, userId, services.clock.now());
    if (actor) request.actor = actor;
    next();
  };
