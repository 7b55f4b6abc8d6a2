import type { RequestHandler } from 'express';
import { Rejection } from '../../kernel/rejection.ts';
import { mayOpen } from '../navigation.ts';
import { paths } from '../paths.ts';
import type { Need } from '../route.ts';
import '../http/request-state.ts';

// Nobody signed in: to the login page and back again. Signed in but not allowed: a 403 page, and the
// session stays, because the person did nothing wrong. Who came with a lent password first chooses one.

export const requireNeed =
  (need: Need): RequestHandler =>
  (request, response, next) => {
    if (need !== 'public' && request.actor?.mustChoosePassword && request.path !== paths.account.password)
      return response.redirect(303, paths.account.password);
    if (mayOpen(request.actor, need)) return next();
    if (request.actor) return next(new Rejection('forbidden', `open ${request.path}`, `it needs ${need}`));
    const back = request.method === 'GET' ? `?next=${encodeURIComponent(request.originalUrl)}` : '';
    response.redirect(303, `${paths.login}${back}`);
  };
