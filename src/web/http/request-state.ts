import type { Actor } from '../../identity/actor.ts';
import type { Locale } from '../rendering/language.ts';
import type { Flash } from '../page.ts';

// What the middleware leaves on a request for the next, and what a session holds.

declare module 'express-serve-static-core' {
  interface Request {
    locale: Locale;
    actor?: Actor;
  }
}

declare module 'express-session' {
  interface SessionData {
    userId?: string;
    flash?: Flash;
    receipts?: string[];
    /** When the store last wrote this session; spares a write on every request. */
    seenAt?: string;
  }
}
