import express from 'express';
import type { Express, RequestHandler } from 'express';
import { auditRead } from '../access/audit-read.ts';
import { checkCsrf } from './csrf.ts';
import { readPageRequest } from '../page-request.ts';
import { rateLimits } from './rate-limits.ts';
import type { Render } from '../rendering/render.ts';
import { requireNeed } from '../access/require-need.ts';
import type { Route } from '../route.ts';
import { sendReply } from './send-reply.ts';
import { readUploads } from './uploads.ts';
import type { Frame } from '../rendering/view-locals.ts';

// Hangs the route table into Express. Every row passes the same gates in the same order: may this
// person open it, how often, what was sent, does the form come from us; then the page, then the trace.

const formFields = express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 500 });

const json = express.json({ limit: '50mb' });

export function mountRoutes(app: Express, routes: readonly Route[], frame: Frame, render: Render): void {
  const limitOf = rateLimits(frame.services);
  for (const route of routes) {
    const gates: RequestHandler[] = [requireNeed(route.needs)];
    if (route.limit) gates.push(limitOf(route.limit));
    // A row with uploads takes both encodings: without JavaScript, and for htmx, files stay behind.
    if (route.uploads) gates.push(limitOf('upload'), readUploads(route.uploads));
    // Who sent no token of ours is not listened to for megabytes.
    if (route.method === 'put') gates.push(checkCsrf, json);
    if (route.method === 'post') gates.push(formFields, checkCsrf);
    app[route.method](route.path, ...gates, answer(route, frame, render));
  }
}

const answer =
  (route: Route, frame: Frame, render: Render): RequestHandler =>
  async (request, response) => {
    const pageRequest = readPageRequest(frame.services, request);
    const reply = await route.page(pageRequest);
    if (route.method === 'get') await auditRead(route, pageRequest, reply);
    await sendReply({ frame, render, request, response }, reply);
  };
