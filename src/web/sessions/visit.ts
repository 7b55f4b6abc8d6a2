import type { Request } from 'express';
import type { Actor } from '../../identity/actor.ts';
import type { Visit } from '../page.ts';
import { idleMsFor } from './idle-time.ts';
import '../http/request-state.ts';

// Signing in starts a fresh session under a new id (a session id known before is worth nothing
// after); signing out destroys it on the server, not only in the browser.

const keptReceipts = 10;

export function visitOf(request: Request): Visit {
  return {
    async signIn(actor: Actor) {
      await regenerate(request);
      request.session.userId = actor.id;
      request.session.cookie.maxAge = idleMsFor(actor);
      request.actor = actor;
    },
    async signOut() {
      await regenerate(request);
      delete request.actor;
    },
    keepReceipt(ticketNumber) {
      request.session.receipts = [ticketNumber, ...(request.session.receipts ?? [])].slice(0, keptReceipts);
    },
    receipts: request.session.receipts ?? [],
  };
}

const regenerate = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error?: unknown) => (error ? reject(error as Error) : resolve()));
  });
