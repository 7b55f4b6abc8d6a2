import express from 'express';
import type { Express } from 'express';
import { loadActor } from './sessions/load-actor.ts';
import { assetPaths, serveAssets } from './rendering/assets.ts';
import { answerErrors } from './errors/answer-errors.ts';
import { noSuchPage } from './errors/no-such-page.ts';
import { builtAssetsFolder } from './rendering/folders.ts';
import { health } from './http/health.ts';
import { compressPages } from './http/compress-pages.ts';
import { chooseLanguage } from './rendering/language.ts';
import { LiveConnections } from './live/live-connections.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { renderer } from './rendering/render.ts';
import { logRequests } from './http/request-log.ts';
import { routes as siteRoutes } from './routes.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { WebServices } from './services.ts';
import { sessions } from './sessions/sessions.ts';
import { markUnattended } from './sessions/unattended.ts';

// The site, as a list read from top to bottom: each line may answer, or leave something on the
// request for the lines below it. Needs built assets (src/cli/build-assets.ts).

export function createWebApp(services: WebServices, routes: readonly Route[] = siteRoutes): Express {
  const live = services.live ?? new LiveConnections(services);
  const assetsFolder = services.config.assetsDir ?? builtAssetsFolder;
  const render = renderer({ cache: services.config.production });
  const frame = { services, routes, live, asset: assetPaths(assetsFolder) };

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  // Pages are never kept by a browser (send-reply.ts), so there is nothing to compare.
  app.set('etag', false);

  app.use(health(services));
  app.use(logRequests(services.log));
  if (services.api) app.use('/api/v1', services.api.calls);
  app.use(securityHeaders(services.config));
  if (services.api) app.use('/api/v1', services.api.documents);
  app.use('/assets', serveAssets(assetsFolder));
  app.use(compressPages);
  app.use(chooseLanguage);
  app.use(sessions(services));
  app.use(markUnattended);
  app.use(loadActor(services));
  mountRoutes(app, routes, frame, render);
  app.use(noSuchPage);
  app.use(answerErrors(frame, render));
  return app;
}
