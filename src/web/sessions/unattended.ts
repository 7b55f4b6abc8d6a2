import type { Request, RequestHandler } from 'express';
import { paths } from '../paths.ts';

// Requests that a page makes by itself, while it stays open, are no visits: a session that nobody uses ends in
// its time although a page of it is still on a screen. Saying so can only make one's own session shorter.

const unattended = new WeakSet<object>();

export const markUnattended: RequestHandler = (request, _response, next) => {
  if (request.path === paths.live || request.get('alur-live') !== undefined) unattended.add(request.session);
  next();
};

export const isUnattended = (request: Request): boolean => unattended.has(request.session);
export const isUnattendedSession = (session: object): boolean => unattended.has(session);
