import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';

// Synchroniser token: kept in the session, sent as the form field `_csrf` or the header x-csrf-token.
// The check runs after the body was read, so that it also sees the field of a multipart form.

const { csrfSynchronisedProtection, generateToken, invalidCsrfTokenError } = csrfSync({
  // In bytes; a list holds one for each of its buttons.
  size: 32,
  getTokenFromRequest: (request: Request) => {
    const body = request.body as Record<string, unknown> | undefined;
    const field = body?.['_csrf'];
    return typeof field === 'string' ? field : request.get('x-csrf-token');
  },
});

export const checkCsrf = csrfSynchronisedProtection;
export const csrfTokenOf = (request: Request): string => generateToken(request);
export const isCsrfRefusal = (error: unknown): boolean => error === invalidCsrfTokenError;
