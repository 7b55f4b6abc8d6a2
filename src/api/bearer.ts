import type { Request } from 'express';
import { scopePermissions } from '../identity/tokens/scopes.ts';
import { bearerOf, type Bearer } from '../identity/tokens/bearer-of.ts';
import type { Endpoint } from './endpoint.ts';
import { Refused } from './problems/refused.ts';
import type { ApiServices } from './services.ts';

// Who calls. Only a token in the Authorization header counts: a session's cookie opens nothing here, so a page of
// another site cannot use one either.

const form = /^Bearer +([\w.~+/-]+=*) *$/i;

/** Throws 401 without a valid token, 403 where the token or its user may not. */
export async function admit(services: ApiServices, request: Request, row: Endpoint): Promise<Bearer> {
  const secret = form.exec(request.get('authorization') ?? '')?.[1];
  if (secret === undefined) throw unauthorized('send the header Authorization: Bearer <token>');
  const { database, clock } = services.service;
  const bearer = await bearerOf(database, secret, clock.now());
  if (!bearer) throw unauthorized('it is unknown, expired or revoked', 'error="invalid_token"');
  refuseUnlessAllowed(bearer, row);
  return bearer;
}

function refuseUnlessAllowed({ scopes, actor }: Bearer, { scope }: Endpoint): void {
  const attempt = 'Expected to use the token for this';
  if (!scopes.has(scope))
    throw new Refused(403, 'forbidden', `${attempt}, but it lacks the scope ${scope}`, {
      'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"`,
    });
  if (!actor.can(scopePermissions[scope]))
    throw new Refused(403, 'forbidden', `${attempt}, but ${actor.username} may not do it (any more)`);
}

const unauthorized = (why: string, more?: string): Refused =>
  new Refused(401, 'unauthorized', `Expected an API token, but ${why}`, {
    'WWW-Authenticate': more === undefined ? 'Bearer' : `Bearer ${more}`,
  });
