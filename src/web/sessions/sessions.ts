import type { RequestHandler } from 'express';
import session from 'express-session';
import type { WebServices } from '../services.ts';
import { visitorIdleMs } from './idle-time.ts';
import { DatabaseSessionStore } from './database-session-store.ts';

// Server-side sessions: the cookie holds a signed id and nothing else. A cookie whose signature does
// not hold, or whose session is gone, is a visitor who is not signed in.

export function sessions(services: WebServices): RequestHandler {
  const { config, database, clock } = services;
  return session({
    name: 'alur.sid',
    secret: config.sessionSecret,
    store: new DatabaseSessionStore(database, clock),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.baseUrl.startsWith('https:'),
      maxAge: visitorIdleMs,
    },
  });
}
