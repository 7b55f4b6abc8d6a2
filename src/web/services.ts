import type { RequestHandler } from 'express';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { Database } from '../persistence/database.ts';
import type { ServiceContext } from '../service/context.ts';
import type { LiveConnections } from './live/live-connections.ts';

// Everything the pages are given from outside. A page reaches nothing that is not in here.

export interface WebConfig {
  /** The address people type. `https:` makes cookies Secure and turns HSTS on. */
  readonly baseUrl: string;
  readonly sessionSecret: string;
  /** Folder of the built assets with its manifest.json, where it is not dist/public. */
  readonly assetsDir?: string;
  /** Keeps compiled views in memory. */
  readonly production: boolean;
}

/** The API for other programs: its calls need nothing of what pages need, its documents are pages. */
interface MountedApi {
  readonly calls: RequestHandler;
  readonly documents: RequestHandler;
}

export interface WebServices {
  readonly config: WebConfig;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly service: ServiceContext;
  /** Whether this process is on its way out; never when left out. */
  readonly isEnding?: () => boolean;
  /** Made by the site itself when left out; given by whoever has to close it. */
  readonly live?: LiveConnections;
  /** For /api/v1; there is none where it is left out. */
  readonly api?: MountedApi;
}
